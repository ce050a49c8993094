import { CasebookError } from '../../shared/errors/casebook-error'
import { withWholePage } from '../../shared/extract/whole-page'
import type { Source } from '../../shared/model/source'
import { countWords } from '../../shared/text/size-words'
import { ask } from '../bridge/ask'
import type { OpenCase } from '../store/case-at-work'
import { extendText } from '../store/writes/source-text'
import type { Undo } from '../store/writes/undoable'
import { extractText } from './import-steps'

/**
 * Reads a web page once more, this time all of it, and puts what stands outside its article into its
 * text: in its place where nothing hangs on the text yet, else behind it.
 * @param words how many are outside
 * @param bytes of the original
 * @throws CasebookError when it cannot be read or was not saved; the case is then unchanged
 */
export async function takeWholePage(
  opened: OpenCase,
  source: Source,
  words: number,
  bytes: Uint8Array,
): Promise<Undo> {
  const { fileName: name, sha256, title } = source
  const report = await opened.database.reports.get(source.id)
  const charset = report?.found.find(({ detail }) => detail === 'charset')?.value
  const read = await extractText({ name, charset, whole: true }, { bytes, sha256 }, 0)
  void ask('airlock:rest').catch(() => {})
  if (!read.ok) throw new CasebookError(read.error.kind, read.error.message)
  const { text: whole } = read.value
  return extendText(
    opened,
    source,
    `the ${countWords(words, 'word')} outside its article`,
    (text, isAnchored) => withWholePage(text, whole, title, isAnchored ? 'behind' : 'in-order'),
  )
}
