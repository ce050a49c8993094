import { concatBytes } from '../../../shared/text/bytes'
import { pieces } from '../archive/gunzip'

/** A stream of a PDF (ISO 32000-1, 7.3.8). */
export interface PdfStream {
  /** Its dictionary, each byte as one character. */
  readonly dictionary: string
  /** Where its dictionary begins in the file. */
  readonly at: number
  /** As it stands in the file. */
  readonly packed: Uint8Array
}

/** The file cut into its streams and all that stands between them, each byte as one character. */
export interface CutPdf {
  readonly streams: readonly PdfStream[]
  readonly objects: string
}

/**
 * Cuts a file at its streams by their own lengths, without the table of its objects: what no table
 * names is found as well.
 */
export function cutPdf(bytes: Uint8Array): CutPdf {
  const whole = oneByteText(bytes)
  const streams: PdfStream[] = []
  const objects: string[] = []
  let from = 0
  const beginning = />>\s*stream(?:\r\n|\n)/g
  for (let begin = beginning.exec(whole); begin !== null; begin = beginning.exec(whole)) {
    const object = whole.slice(from, begin.index + 2)
    const dictionary = object.slice(Math.max(0, object.lastIndexOf(' obj')))
    const start = begin.index + begin[0].length
    const length = lengthOf(dictionary, whole, start)
    const at = begin.index + 2 - dictionary.length
    streams.push({ dictionary, at, packed: bytes.subarray(start, start + length) })
    objects.push(object)
    from = start + length
    beginning.lastIndex = from
  }
  objects.push(whole.slice(from))
  return { streams, objects: objects.join('\n') }
}

function lengthOf(dictionary: string, whole: string, start: number): number {
  const told = Number(/\/Length (\d+)(?! \d+ R)/.exec(dictionary)?.[1] ?? Number.NaN)
  if (/^\s*endstream/.test(whole.slice(start + told, start + told + 20))) return told
  const end = whole.indexOf('endstream', start)
  return (end < 0 ? whole.length : end) - start
}

/**
 * What a stream holds once it is unpacked; `null` where it is packed in a way that is not read, or
 * holds more than so many bytes.
 */
export async function unpacked(
  { dictionary, packed }: PdfStream,
  most = Number.POSITIVE_INFINITY,
): Promise<Uint8Array | null> {
  const filter = /\/Filter\s*(\[[^\]]*\]|\/\w+)/.exec(dictionary)?.[1]?.replace(/[[\]\s]/g, '')
  if (filter === undefined || filter === '' || filter === '/DCTDecode') return packed
  if (filter !== '/FlateDecode') return null
  try {
    const plain = inPieces(packed).pipeThrough(new DecompressionStream('deflate'))
    const chunks: Uint8Array[] = []
    let left = most
    for await (const chunk of chunksOf(plain)) {
      left -= chunk.length
      if (left < 0) return null
      chunks.push(chunk)
    }
    return concatBytes(chunks)
  } catch {
    return null
  }
}

/** Piece by piece, so that whoever reads what it unpacks to can stop in between. */
function inPieces(bytes: Uint8Array): ReadableStream<Uint8Array<ArrayBuffer>> {
  const left = pieces(bytes)
  return new ReadableStream({
    pull(out) {
      const { value } = left.next()
      if (value === undefined) out.close()
      else out.enqueue(value as Uint8Array<ArrayBuffer>)
    },
  })
}

/** Whoever stops reading stops the unpacking. */
async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader()
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value
  } finally {
    await reader.cancel()
  }
}

/** Each byte as one character. */
export const oneByteText = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)
