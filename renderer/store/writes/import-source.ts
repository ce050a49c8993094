import type { Extraction } from '../../../shared/model/source-text'
import type { Source } from '../../../shared/model/source'
import { commit } from '../commit'
import type { OpenCase } from '../open-case'
import { nextNumber } from '../project'

/** A file that the airlock has read, ready to become a source. */
export interface ReadSource {
  readonly fileName: string
  readonly bytes: Uint8Array
  /** SHA-256 of the bytes, 64 hexadecimal digits. */
  readonly sha256: string
  readonly extraction: Extraction
}

/**
 * Takes a file into the case: source, text and original arrive in one entry or not at all.
 * @throws CasebookError when it was not saved; the case is then unchanged
 */
export async function importSource(opened: OpenCase, read: ReadSource): Promise<Source> {
  const id = crypto.randomUUID()
  const text = { ...read.extraction.text, id: crypto.randomUUID(), sourceId: id }
  const acquired = { at: new Date().toISOString(), how: 'imported from a file', by: opened.analyst }
  const { changes } = await commit(opened, async () => {
    const [[record], number] = await Promise.all([
      opened.database.cases.toArray(),
      nextNumber(opened.database, 'sources'),
    ])
    const source = {
      ...describe(read),
      id,
      number,
      acquired,
      marking: record?.marking ?? 'TLP:AMBER',
    }
    return {
      command: `Import source S${number}: ${source.title}`,
      changes: [
        { table: 'sources', id, after: source },
        { table: 'texts', id: text.id, after: text },
      ],
      originals: [{ sourceId: id, bytes: read.bytes }],
    }
  })
  return changes[0]?.after as Source
}

/** What the file itself says; everything an analyst judges is left open. */
const describe = ({ fileName, bytes, sha256, extraction }: ReadSource) => ({
  fileName,
  mediaType: extraction.mediaType,
  sha256,
  bytes: bytes.length,
  title: extraction.title.trim() || fileName,
  publisher: extraction.publisher,
  authors: extraction.authors,
  published: extraction.published,
  informationDate: null,
  language: extraction.language,
  url: extraction.url,
  ratings: [],
  descriptor: '',
  derivedFrom: null,
})
