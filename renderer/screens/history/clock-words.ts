import { type DateForm, dateWords, dayHere } from '../../../shared/text/date-words'

/** A moment in this computer's zone: "19 Jul 2021, 14:32:07". */
export function clockWords(instant: string, form: DateForm): string {
  const at = new Date(instant)
  return `${dateWords(dayHere(at), form)}, ${at.toLocaleTimeString('en-GB')}`
}
