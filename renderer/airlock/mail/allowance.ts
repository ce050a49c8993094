import { refusal } from '../../../shared/extract/refusal'
import { MOST_ELEMENTS } from '../html/depth'

const MOST_FILES = 10_000
const MOST_BYTES = 256 * 1024 * 1024
/** Longer than a hundred books. A text is held several times over while it is read. */
const MOST_TEXT = 16 * 1024 * 1024

/**
 * What the reading of one file may still take up. It is asked before anything is decoded.
 * @throws CasebookError `refused`, from each function, when that is more than is left
 */
export interface Allowance {
  /** Name of the file that is read. */
  readonly name: string
  /** A text of so many bytes is to be read: 16 MB in all. */
  takeText(bytes: number): void
  /** HTML of so many tags is to be read: 300,000 in all. */
  takeTags(count: number): void
  /** A file of so many bytes is to be handed on: 10,000 files and 256 MB in all. */
  takeFile(bytes: number): void
}

export function allowanceFor(name: string): Allowance {
  let text = 0
  let tags = 0
  let files = 0
  let bytes = 0
  return {
    name,
    takeText(more) {
      text += more
      if (text > MOST_TEXT) throw refusal(name, 'Its text is longer than 16 MB.')
    },
    takeTags(more) {
      tags += more
      if (tags > 2 * MOST_ELEMENTS) throw refusal(name, 'Its HTML has more than 150,000 elements.')
    },
    takeFile(more) {
      files += 1
      bytes += more
      if (files > MOST_FILES) {
        throw refusal(name, `It holds more than ${MOST_FILES.toLocaleString('en')} files.`)
      }
      if (bytes > MOST_BYTES)
        throw refusal(name, 'The files in it are larger than 256 MB together.')
    },
  }
}
