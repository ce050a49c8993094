import { CasebookError } from '../errors/casebook-error'
import { MAX_FILE_BYTES } from '../text/file-limit'
import { textLimits } from '../text/reading-limits'

/**
 * The refusal of one file: "NAME: not imported. REASON".
 * @param reason one or two sentences: why, and what to do where something can be done
 */
export const refusal = (name: string, reason: string, cause?: unknown): CasebookError =>
  new CasebookError('refused', `${name}: not imported. ${reason}`, { cause })

/** Refuses a file by its size alone: nothing in it, or more than is read. */
export function refuseBySize(name: string, bytes: number): void {
  if (bytes === 0) throw refusal(name, 'The file is empty (0 bytes).')
  if (bytes > MAX_FILE_BYTES) {
    throw refusal(name, `The file is larger than 512 MB (${Math.ceil(bytes / 1024 / 1024)} MB).`)
  }
}

/** Refuses a file by the text that was read in it: nobody reads as much, and a case would not bear it. */
export function refuseLongReading(
  name: string,
  { text, blocks }: { readonly text: string; readonly blocks: readonly unknown[] },
): void {
  if (text.length > textLimits.characters)
    throw refusal(name, 'Its text is longer than 32 million characters.')
  if (blocks.length > textLimits.blocks) {
    throw refusal(name, `It has more than ${textLimits.blocks.toLocaleString('en')} paragraphs.`)
  }
}
