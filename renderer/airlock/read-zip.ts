import { refusal } from '../../shared/extract/refusal'
import type { Extraction, Member } from '../../shared/model/source-text'
import { countWords } from '../../shared/text/size-words'
import { carrier } from './carrier'
import { uniqueNames } from './mail/member-name'
import { openZip } from './zip-entries'

/** What file managers leave beside the files they pack. */
const SYSTEM_FILE = /^__MACOSX\/|(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini)$/

/**
 * Unpacks a ZIP into its files, each a member. Their paths are labels; nothing is put on disk.
 * @throws CasebookError `refused` when it is empty, encrypted, damaged or beyond the caps
 */
export async function readZip(name: string, bytes: Uint8Array): Promise<Extraction> {
  const archive = await openZip(name, bytes)
  const files = archive.entries.filter((entry) => !SYSTEM_FILE.test(entry.name))
  if (files.length === 0) throw refusal(name, 'The ZIP archive holds no files.')
  const unique = uniqueNames()
  const members: Member[] = []
  for (const entry of files) {
    const content = await archive.read(entry)
    members.push({ name: unique(label(entry.name)), bytes: content, url: null, captured: null })
  }
  const left = archive.entries.length - files.length
  return carrier(name, {
    mediaType: 'application/zip',
    members,
    dropped:
      left === 0 ? [] : [countWords(left, 'file of the file manager', 'files of the file manager')],
  })
}

/** The path as it is shown: without characters that control or reorder text, of readable length. */
const label = (path: string): string =>
  path
    .replaceAll('\\', '/')
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .trim()
    .slice(-300) || 'file'
