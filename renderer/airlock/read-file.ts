import { fileType } from '../../shared/extract/file-type'
import { refuseBySize } from '../../shared/extract/refusal'
import type { Extraction } from '../../shared/model/source-text'

/**
 * Reads one file by what its bytes are. The parsers are loaded when first needed.
 * @throws CasebookError `refused`, one sentence that begins with the file's name
 */
export async function readFile(name: string, bytes: Uint8Array): Promise<Extraction> {
  refuseBySize(name, bytes.length)
  const type = fileType(name, bytes)
  switch (type) {
    case 'pdf':
      return (await import('./read-pdf')).readPdf(name, bytes)
    case 'html':
      return (await import('./read-html')).readHtml(name, bytes)
    default:
      return (await import('./read-text')).readText(name, bytes, type)
  }
}
