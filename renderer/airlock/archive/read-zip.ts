import { CasebookError } from '../../../shared/errors/casebook-error'
import { refusal } from '../../../shared/extract/refusal'
import { countWords } from '../../../shared/text/size-words'
import { taken } from '../member'
import type { Members } from './carrier'
import { uniqueNames } from '../mail/member-name'
import { openZip } from './zip-entries'

/** What file managers leave beside the files they pack. */
const SYSTEM_FILE = /^__MACOSX\/|(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini)$/

/** Files that could not be unpacked are named up to this many. */
const MOST_NAMED = 50

/**
 * Unpacks a ZIP into its files, each a member. Their paths are labels; nothing is put on disk. A file
 * that cannot be unpacked is named and left out.
 * @throws CasebookError `refused` when it is empty, damaged or beyond the caps, or none of its files
 *   can be unpacked
 */
export async function* zipMembers(name: string, bytes: Uint8Array): Members {
  const archive = await openZip(name, bytes)
  const files = archive.entries.filter((entry) => !SYSTEM_FILE.test(entry.name))
  if (files.length === 0) throw refusal(name, 'The ZIP archive holds no files.')
  const unique = uniqueNames()
  const refused: CasebookError[] = []
  const warnings: string[] = []
  for (const entry of files) {
    try {
      yield taken(unique(label(entry.name)), await archive.read(entry))
    } catch (thrown) {
      if (archive.spent || !(thrown instanceof CasebookError)) throw thrown
      refused.push(thrown)
      // "a/b.txt in c.zip: not imported. Why."
      warnings.push(`${label(entry.name).slice(-120)} in ${thrown.message}`.slice(0, 300))
    }
  }
  if (refused.length === files.length) throw refused[0]
  const unnamed = warnings.length - MOST_NAMED
  const others = archive.entries.length - files.length
  return {
    mediaType: 'application/zip',
    warnings:
      unnamed <= 0
        ? warnings
        : [...warnings.slice(0, MOST_NAMED), `${countWords(unnamed, 'more file')} likewise.`],
    dropped:
      others === 0
        ? []
        : [countWords(others, 'file of the file manager', 'files of the file manager')],
  }
}

/** The path as it is shown: without characters that control or reorder text, of readable length. */
const label = (path: string): string =>
  path
    .replaceAll('\\', '/')
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .trim()
    .slice(-300) || 'file'
