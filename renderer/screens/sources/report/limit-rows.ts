import type { ReadingLimits } from '../../../../shared/model/report'
import { durationWords } from '../../../../shared/text/duration-words'
import { sizeWords } from '../../../../shared/text/size-words'

/** What is known of the reading that was held to the limits. */
interface Reading {
  /** Size of the file. */
  readonly bytes: number
  readonly milliseconds: number
  readonly members: number
}

/** One limit: of what, how much was used where that was measured, how much was allowed. */
export interface LimitRow {
  readonly what: string
  readonly used: string
  readonly allowed: string
}

/** The limits a file was read under, with what of them it took. */
export function limitRows(limits: ReadingLimits, reading: Reading): readonly LimitRow[] {
  const { bytes, milliseconds, members } = reading
  return [
    { what: 'Size of the file', used: sizeWords(bytes), allowed: sizeWords(limits.fileBytes) },
    {
      what: 'Time to read it',
      used: durationWords(milliseconds),
      allowed: durationWords(limits.milliseconds),
    },
    {
      what: 'Files within it',
      used: members.toLocaleString('en'),
      allowed: limits.members.toLocaleString('en'),
    },
    { what: 'Memory', used: 'not exceeded', allowed: sizeWords(limits.memoryBytes) },
    { what: 'What came out', used: 'not exceeded', allowed: sizeWords(limits.answerBytes) },
    { what: 'Unpacking', used: 'not exceeded', allowed: `${limits.ratio} times its size` },
    { what: 'Depth', used: 'not exceeded', allowed: `${limits.depth} files within files` },
  ]
}
