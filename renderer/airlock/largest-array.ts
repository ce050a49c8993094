import { refusal } from '../../shared/extract/refusal'
import { pieces } from './gunzip'

/** One stream of a PDF, unpacked, while its text is read: more than any page is written in. */
const MOST_BYTES = 64 << 20
/** Once the limit was met the document is refused: what is still asked for is in vain. */
const MOST_BYTES_AFTER = 64 << 10
/** Packed bytes are unpacked in pieces of this size: each gives 16 MB at the most (RFC 1951). */
const PIECE_BYTES = 16 << 10

/**
 * Does work in which no array of bytes becomes larger than 64 MB. The PDF parser unpacks each
 * stream whole, also one that was packed three times, and has no limit of its own; it can only be
 * stopped where it asks for memory. Nothing else may run in this page meanwhile.
 * @param work is given a check, which refuses when the limit was met: the parser goes on without
 *   the stream, as it does when one is damaged
 * @throws CasebookError `refused` when the limit was met
 */
export async function withLargestArray<T>(
  name: string,
  work: (check: () => void) => Promise<T>,
): Promise<T> {
  let most = MOST_BYTES
  const stop = (): never => {
    // Whatever way the parser tries next, it gets no further.
    most = MOST_BYTES_AFTER
    throw new RangeError('An array of bytes is larger than 64 MB.')
  }
  const check = (): void => {
    if (most < MOST_BYTES) throw refusal(name, 'A part of it unpacks to more than 64 MB.')
  }
  const { Uint8Array: array, DecompressionStream: unpacking } = globalThis
  globalThis.Uint8Array = new Proxy(array, {
    construct: (target, words, made) =>
      typeof words[0] === 'number' && words[0] > most
        ? stop()
        : (Reflect.construct(target, words, made) as object),
  })
  globalThis.DecompressionStream = class extends Unpacking {
    constructor(format: CompressionFormat) {
      if (most < MOST_BYTES) stop()
      super(new unpacking(format), stop)
    }
  }
  try {
    const done = await work(check)
    check()
    return done
  } catch (error) {
    check()
    throw error
  } finally {
    globalThis.Uint8Array = array
    globalThis.DecompressionStream = unpacking
  }
}

/** Unpacks piece by piece what the parser writes in one, so that it can be stopped in between. */
class Unpacking implements DecompressionStream {
  readonly readable: ReadableStream<Uint8Array<ArrayBuffer>>
  readonly writable: WritableStream<BufferSource>

  constructor(inner: DecompressionStream, stop: () => never) {
    const writer = inner.writable.getWriter()
    let unpacked = 0
    this.writable = new WritableStream<BufferSource>({
      async write(chunk) {
        for (const piece of pieces(chunk as Uint8Array<ArrayBuffer>, PIECE_BYTES)) {
          await writer.write(piece as Uint8Array<ArrayBuffer>)
        }
      },
      close: () => writer.close(),
      abort: (reason) => writer.abort(reason),
    })
    this.readable = inner.readable.pipeThrough(
      new TransformStream({
        transform(chunk, out) {
          unpacked += chunk.length
          if (unpacked > MOST_BYTES) stop()
          out.enqueue(chunk)
        },
      }),
    )
  }
}
