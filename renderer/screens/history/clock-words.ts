import { type DateForm, dateWords, dayHere } from '../../../shared/text/date-words'

/** A moment in this computer's zone: "19 Jul 2021, 14:32:07". */
export function clockWords(instant: string, form: DateForm): string {
  const at = new Date(instant)
  return `${dateWords(dayHere(at), form)}, ${at.toLocaleTimeString('en-GB')}`
}

/** Words of an entry, which keep moments in UTC, with each as {@link clockWords} gives it. */
export const withClock = (words: string, form: DateForm): string =>
  words.replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, (at) => clockWords(at, form))
