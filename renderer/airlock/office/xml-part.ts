import { refusal } from '../../../shared/extract/refusal'
import { charsetByBytes } from '../../../shared/extract/charset'
import { asLatin1 } from '../../../shared/extract/binary-signature'
import type { ZipArchive } from '../archive/zip-entries'
import { XmlError, type XmlHandler, XmlScanner } from './xml-scanner'

/** The archive of a document and the name of the file, for refusals. */
export interface Package {
  readonly name: string
  readonly archive: ZipArchive
}

/**
 * Reads one part of a document as XML while it is unpacked.
 * @returns false when the document has no such part
 * @throws CasebookError `refused`
 */
export async function readPart(
  { name, archive }: Package,
  part: string,
  namespaces: Readonly<Record<string, string>>,
  handler: XmlHandler,
): Promise<boolean> {
  const entry = archive.find(part)
  if (entry === null) return false
  const scanner = new XmlScanner(namespaces, handler)
  let decoder: TextDecoder | null = null
  try {
    await archive.stream(entry, (chunk) => {
      decoder ??= decoderFor(chunk)
      scanner.write(decoder.decode(chunk, { stream: true }))
    })
    scanner.end()
  } catch (error) {
    // An archive wraps what stops it; the sentence is in the scanner's own error.
    const stop = error instanceof Error && error.cause instanceof XmlError ? error.cause : error
    throw stop instanceof XmlError ? refusal(name, stop.message, stop) : error
  }
  return true
}

/** UTF-8 unless the first bytes show or name another encoding (XML 1.0, appendix F). */
function decoderFor(head: Uint8Array): TextDecoder {
  const named = asLatin1(head.subarray(0, 128)).match(/^<\?xml[^>]*encoding\s*=\s*["']([\w-]+)/)
  try {
    return new TextDecoder(charsetByBytes(head) ?? named?.[1] ?? 'utf-8')
  } catch {
    return new TextDecoder()
  }
}
