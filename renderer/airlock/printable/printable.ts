import { charsetDeclaredInHtml } from '../../../shared/extract/charset'
import { type FileType, fileKind } from '../../../shared/extract/file-type'
import { refusal } from '../../../shared/extract/refusal'
import { decode } from '../text/decode'

type Printer = (name: string, bytes: Uint8Array) => string | Promise<string>

/** How each kind that has no pages of its own is printed. */
const PRINTERS: Readonly<Partial<Record<FileType, () => Promise<Printer>>>> = {
  html: async () => {
    const { cleanHtml } = await import('./clean-html')
    const { pageMarkup } = await import('./page-markup')
    return (name, bytes) => pageMarkup(cleanHtml(name, decode(bytes, charsetDeclaredInHtml(bytes))))
  },
  mhtml: async () => (await import('./print-mhtml')).printMhtml,
  docx: async () => (await import('./docx/print-docx')).printDocx,
  outlook: async () => (await import('./print-msg')).printMsg,
  mail: async () => (await import('./print-mail')).printMail,
}

/**
 * A file as one HTML document that neither runs nor loads anything.
 * @throws CasebookError `refused` when its kind has no look of its own, or it cannot be shown
 */
export async function printable(name: string, bytes: Uint8Array): Promise<string> {
  const printer = await PRINTERS[fileKind(name, bytes).type]?.()
  if (printer === undefined) throw refusal(name, 'Files of its kind have no look of their own.')
  return printer(name, bytes)
}
