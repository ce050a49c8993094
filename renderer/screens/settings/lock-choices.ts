import { countWords } from '../../../shared/text/size-words'

/** Minutes without a key or the pointer after which the case may be locked; 0 for never. */
export const lockLimits: readonly number[] = [1, 5, 15, 30, 60, 0]

/** What is chosen from; a limit that stands in the settings by other means is among them. */
export const lockChoices = (now: number): readonly { id: string; text: string }[] =>
  [...new Set([...lockLimits, now])]
    .sort((one, other) => (one || Infinity) - (other || Infinity))
    .map((minutes) => ({ id: String(minutes), text: lockWords(minutes) }))

/** When a case is locked: "after 5 minutes without a key or the pointer". */
export const lockWords = (minutes: number): string =>
  minutes === 0
    ? 'only by key and with the computer'
    : `after ${countWords(minutes, 'minute')} without a key or the pointer`
