import { type RtfDecoder, rtfDecoders } from './charset'

/** Bytes of text that are held before they are decoded. */
const LONGEST_RUN = 65_536

/** Bytes are decoded when their run ends: one character may take two of them. */
export class ByteRun {
  private readonly decoders = rtfDecoders()
  private readonly pending = new Uint8Array(LONGEST_RUN)
  private held = 0
  private decoder: RtfDecoder | null = null

  /** @param write takes the text of a run, or of a part of a long one */
  constructor(private readonly write: (text: string) => void) {}

  add(run: Uint8Array, charset: string): void {
    for (let from = 0; from < run.length; ) {
      const part = run.subarray(from, from + this.room(charset))
      this.pending.set(part, this.held)
      this.held += part.length
      from += part.length
    }
  }

  addByte(value: number, charset: string): void {
    this.room(charset)
    this.pending[this.held] = value
    this.held += 1
  }

  /** The run is over. */
  end(): void {
    if (this.decoder === null) return
    this.decodeHeld(this.decoder, false)
    this.decoder = null
  }

  /** Begins a run where there is none; how many bytes more it takes, one at the least. */
  private room(charset: string): number {
    this.decoder ??= this.decoders(charset)
    if (this.held === LONGEST_RUN) this.decodeHeld(this.decoder, true)
    return LONGEST_RUN - this.held
  }

  private decodeHeld(decoder: RtfDecoder, goesOn: boolean): void {
    const run = this.pending.subarray(0, this.held)
    this.held = 0
    this.write(decoder.decode(run, goesOn))
  }
}
