import { frameTypes } from '../../../shared/journal/frame'
import { decodeOriginalPrefix } from '../../../shared/journal/original'
import type { PlainFrame } from '../../vault/vault'
import type { Appender } from '../append'
import type { OriginalRecord } from '../case-database'
import { indexPayload } from '../original'

/** Frames that are sealed in one go. */
const PORTION_BYTES = 4 << 20

/** Seals the frames of a plain file in their order and lists the originals before their entry. */
export class FrameCarrier {
  /** How many were listed so far. */
  originals = 0
  private waiting: PlainFrame[] = []
  private waitingBytes = 0
  /** Originals since the last entry, and where each begins. */
  private begun: { id: string; start: ReturnType<Appender['place']> }[] = []

  constructor(private readonly appender: Appender) {}

  async chunk(payload: Uint8Array): Promise<void> {
    const { sourceId, chunk } = decodeOriginalPrefix(payload)
    if (chunk === 0) {
      await this.seal()
      this.begun.push({ id: sourceId, start: this.appender.place() })
    }
    await this.add({ type: frameTypes.original, payload })
  }

  async entry(payload: Uint8Array): Promise<void> {
    if (this.begun.length > 0) {
      await this.seal()
      await this.add({ type: frameTypes.index, payload: indexPayload(this.listed()) })
    }
    await this.add({ type: frameTypes.entry, payload })
  }

  finish = (): Promise<void> => this.seal()

  private listed(): OriginalRecord[] {
    const ends = [
      ...this.begun.slice(1).map(({ start }) => start.offset),
      this.appender.place().offset,
    ]
    const listed = this.begun.map(({ id, start }, at) => ({
      id,
      place: { ...start, length: (ends[at] as number) - start.offset },
    }))
    this.originals += listed.length
    this.begun = []
    return listed
  }

  private async add(frame: PlainFrame): Promise<void> {
    this.waiting.push(frame)
    this.waitingBytes += frame.payload.length
    if (this.waitingBytes > PORTION_BYTES) await this.seal()
  }

  private async seal(): Promise<void> {
    if (this.waiting.length > 0) await this.appender.add(this.waiting)
    this.waiting = []
    this.waitingBytes = 0
  }
}
