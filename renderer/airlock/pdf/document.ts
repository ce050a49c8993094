import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
// Registers itself: the parser then runs in this page, which is a process of its own already, and
// needs no worker script to be let through the content security policy.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import { refusal } from '../../../shared/extract/refusal'

/**
 * Where the parser's own data lies (character maps, standard fonts, decoders): beside the airlock
 * page, and for the tests in Node, which have no page, where the package is installed.
 */
const DATA = typeof document === 'undefined' ? 'node_modules/pdfjs-dist/' : 'pdfjs/'

/** A PDF that is open until it is closed. */
export interface OpenPdf {
  readonly pdf: PDFDocumentProxy
  /** Gives back all that the parser holds of it. */
  readonly close: () => Promise<void>
}

/**
 * Opens a PDF. Scripts, forms in XML and evaluation are off.
 * @throws CasebookError `refused` for a file that needs a password or is damaged
 */
export async function openPdf(name: string, bytes: Uint8Array): Promise<OpenPdf> {
  const task = getDocument({
    // A copy: the parser takes the buffer away from its owner.
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    useSystemFonts: false,
    maxImageSize: 100_000_000,
    verbosity: VerbosityLevel.ERRORS,
    cMapUrl: `${DATA}cmaps/`,
    standardFontDataUrl: `${DATA}standard_fonts/`,
    wasmUrl: `${DATA}wasm/`,
    iccUrl: `${DATA}iccs/`,
  })
  try {
    return { pdf: await task.promise, close: () => task.destroy() }
  } catch (error) {
    await task.destroy()
    throw asRefusal(name, error)
  }
}

/**
 * Opens a PDF, does the work and closes it again.
 * @throws CasebookError `refused` for a file that needs a password or is damaged
 */
export async function withPdf<T>(
  name: string,
  bytes: Uint8Array,
  work: (pdf: PDFDocumentProxy) => Promise<T>,
): Promise<T> {
  const { pdf, close } = await openPdf(name, bytes)
  try {
    return await work(pdf)
  } catch (error) {
    throw asRefusal(name, error)
  } finally {
    await close()
  }
}

/** Errors of the parser about the file itself; anything else is a fault of the program. */
const DAMAGE = /^(InvalidPDFException|UnknownErrorException|FormatError|XRef\w*Exception)$/

/** A fault of the file as a refusal; any other error as it is. */
export function asRefusal(name: string, error: unknown): unknown {
  if (!(error instanceof Error)) return error
  if (error.name === 'PasswordException') {
    return refusal(
      name,
      'The PDF is encrypted and asks for a password. Remove the password and import it again.',
      error,
    )
  }
  return DAMAGE.test(error.name)
    ? refusal(
        name,
        `The PDF is damaged and cannot be read (${error.message.replace(/\.$/, '')}).`,
        error,
      )
    : error
}
