import { refusal } from '../../../shared/extract/refusal'
import { pieces } from '../archive/gunzip'

/** Packed bytes are unpacked in pieces of this size: each gives 16 MB at the most (RFC 1951). */
const PIECE_BYTES = 16 << 10
/** What is still granted once a limit was met: whatever way the parser tries next, it gets no further. */
const MOST_BYTES_AFTER = 64 << 10

/** A limit that holds now; work that was given up may still be on its way beside the next. */
interface Limit {
  readonly most: number
  met: boolean
}

const limits = new Set<Limit>()
const { Uint8Array: OwnArray, DecompressionStream: OwnUnpacking } = globalThis

/**
 * Does work in which no array of bytes becomes larger than so many megabytes. The PDF parser unpacks
 * each stream whole, also one that was packed three times, and has no limit of its own; it can only
 * be stopped where it asks for memory. The parser goes on without the stream, as it does when one is
 * damaged.
 * @param work is given a check, which refuses once the limit was met
 * @throws CasebookError `refused` when the limit was met
 */
export async function withLargestArray<T>(
  name: string,
  megabytes: number,
  work: (check: () => void) => Promise<T>,
): Promise<T> {
  const limit: Limit = { most: megabytes << 20, met: false }
  const check = (): void => {
    if (limit.met) throw refusal(name, `A part of it unpacks to more than ${megabytes} MB.`)
  }
  hold(limit)
  try {
    const done = await work(check)
    check()
    return done
  } catch (error) {
    check()
    throw error
  } finally {
    release(limit)
  }
}

function hold(limit: Limit): void {
  limits.add(limit)
  globalThis.Uint8Array = LimitedArray
  globalThis.DecompressionStream = LimitedUnpacking
}

function release(limit: Limit): void {
  limits.delete(limit)
  if (limits.size > 0) return
  globalThis.Uint8Array = OwnArray
  globalThis.DecompressionStream = OwnUnpacking
}

/** @throws RangeError when that is more than a limit allows */
function demand(bytes: number): void {
  for (const limit of limits) {
    if (bytes <= (limit.met ? MOST_BYTES_AFTER : limit.most)) continue
    limit.met = true
    throw new RangeError(`No array of ${bytes} bytes is made.`)
  }
}

const LimitedArray = new Proxy(OwnArray, {
  construct(target, words, made) {
    if (typeof words[0] === 'number') demand(words[0])
    return Reflect.construct(target, words, made) as object
  },
})

/** Unpacks piece by piece what the parser writes in one, so that it can be stopped in between. */
class LimitedUnpacking implements DecompressionStream {
  readonly readable: ReadableStream<Uint8Array<ArrayBuffer>>
  readonly writable: WritableStream<BufferSource>

  constructor(format: CompressionFormat) {
    const inner = new OwnUnpacking(format)
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
          demand(unpacked)
          out.enqueue(chunk)
        },
      }),
    )
  }
}
