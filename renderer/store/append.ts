import { TAG_BYTES, FRAME_HEADER_BYTES } from '../../shared/journal/frame'
import { concatBytes, toHex } from '../../shared/text/bytes'
import { ask } from '../bridge/ask'
import type { PlainFrame, Vault } from '../vault/vault'
import type { JournalEnd } from './case-at-work'
import type { FramesPlace } from './journal-frames'

/** Frames are sent to main in appends of about this size: more at once holds the window up. */
const PORTION_BYTES = 8 << 20

export type FileEnd = Omit<JournalEnd, 'entry'>

/** What takes whole frames and answers when they are on the disk. */
type Sink = (frames: Uint8Array) => Promise<unknown>

/** A frame that was sealed, and the chain value after it. */
export interface SealedPlace extends FramesPlace {
  /** Hexadecimal. */
  readonly chain: string
}

/**
 * Seals frames that follow a place and sends them on. It counts for itself: the end of the journal
 * is moved on by a whole change or not at all.
 */
export class Appender {
  /** Behind the last frame sealed. */
  private readonly end: FileEnd
  private waiting: Uint8Array[] = []
  private waitingBytes = 0
  private waitingFrames = 0

  constructor(
    private readonly vault: Vault,
    { offset, frame, chain }: FileEnd,
    private readonly sink: Sink = (frames) => ask('case:append', { frames }),
  ) {
    this.end = { offset, frame, chain }
  }

  /** Where the next frame will stand. */
  place(): Omit<FramesPlace, 'length'> {
    const { offset, frame, chain } = this.end
    return { offset, frame, previous: toHex(chain) }
  }

  /** Seals frames; they wait until a portion is full. Answers where each stands. */
  async add(frames: readonly PlainFrame[]): Promise<readonly SealedPlace[]> {
    const bytes = frames.reduce((sum, { payload }) => sum + payload.length + FRAME_BYTES, 0)
    if (this.waitingBytes > 0 && this.waitingBytes + bytes > PORTION_BYTES) await this.flush()
    const sealed = await this.vault.sealFrames(this.end, frames, this.waitingFrames)
    const places = sealed.lengths.map((length, at) => {
      const place = { ...this.place(), length }
      this.end.offset += length
      this.end.frame += 1
      this.end.chain = sealed.chains[at] as Uint8Array
      return { ...place, chain: toHex(this.end.chain) }
    })
    this.waiting.push(sealed.bytes)
    this.waitingBytes += sealed.bytes.length
    this.waitingFrames += frames.length
    return places
  }

  /** Sends what waits; answers the end of the file after it was flushed to the disk. */
  async flush(): Promise<FileEnd> {
    const [only, ...more] = this.waiting
    if (only !== undefined) await this.sink(more.length === 0 ? only : concatBytes(this.waiting))
    this.waiting = []
    this.waitingBytes = 0
    this.waitingFrames = 0
    return this.end
  }
}

const FRAME_BYTES = FRAME_HEADER_BYTES + TAG_BYTES
