import { type DateForm, dateWords, dayHere } from '../../../shared/text/date-words'

/** When a file was last changed: "today, 14:32" or "8 May 2026, 14:32". `modified` in ms since 1970. */
export function changeWords(modified: number, form: DateForm, now = new Date()): string {
  const moment = new Date(modified)
  const time = moment.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
  if (moment.toDateString() === now.toDateString()) return `today, ${time}`
  return `${dateWords(dayHere(moment), form)}, ${time}`
}
