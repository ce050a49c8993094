import { failureOf } from '../../shared/errors/casebook-error'
import { refusal } from '../../shared/extract/refusal'
import { ask } from '../bridge/ask'
import { fileDigest } from './file-digest'
import { type FileContent, handOver } from './hand-over'
import type { ImportItem } from './import-item'

/**
 * The files within a file, asked for as their turns come, so that no more of them is in memory than
 * is being read. An airlock keeps the carrier open; where it has not, it is given it once more.
 */
export class CarriedFiles {
  /** Small files that came with the one before them, by their places. */
  private ahead = new Map<number, Uint8Array>()
  private turns: Promise<unknown> = Promise.resolve()

  /**
   * @param sha256 of the carrier, hexadecimal
   * @param sizes of the files in it, bytes
   */
  constructor(
    private readonly carrier: ImportItem,
    private readonly sha256: string,
    private readonly sizes: readonly number[],
  ) {}

  /**
   * The bytes of a file by its place, from 0. Calls wait for each other.
   * @throws CasebookError `refused` when it cannot be had
   */
  bytes(at: number): Promise<Uint8Array> {
    const bytes = this.turns.then(() => this.take(at))
    this.turns = bytes.catch(() => {})
    return bytes
  }

  private async take(at: number): Promise<Uint8Array> {
    const came = this.ahead.get(at)
    this.ahead.delete(at)
    if (came !== undefined) return came
    const whole = new Uint8Array(this.sizes[at] ?? 0)
    let offset = 0
    do {
      const [part = new Uint8Array(), ...more] = await this.askFrom(at, offset)
      if (part.length > whole.length - offset || (part.length === 0 && offset < whole.length)) {
        throw refusal(this.carrier.name, 'A file in it is not as large as it was.')
      }
      whole.set(part, offset)
      offset += part.length
      this.ahead = new Map(more.map((bytes, index) => [at + 1 + index, bytes]))
    } while (offset < whole.length)
    return whole
  }

  private async askFrom(at: number, offset: number): Promise<Uint8Array[]> {
    const { sha256 } = this
    const { name, charset } = this.carrier
    const question = (content?: FileContent | { file: { ref: string; sha256: string } }) =>
      ask('airlock:members', { name, sha256, charset, at, offset, ...content })
    try {
      return await question()
    } catch (thrown) {
      if (failureOf(thrown).kind !== 'not-found') throw thrown
    }
    const { ref } = this.carrier
    if (ref !== undefined) return question({ file: { ref, sha256 } })
    const bytes = await this.carrier.bytes()
    if ((await fileDigest(bytes)) !== sha256) {
      throw refusal(name, 'The file changed while it was read. Import it again.')
    }
    return handOver(bytes, question)
  }
}
