import { failureOf } from '../../../../shared/errors/casebook-error'

/** An original whose bytes the airlock is given once, since they take time to send and it keeps them. */
export class HandedOriginal {
  private readonly read: () => Promise<Uint8Array>
  private sent = false

  /** @param read the bytes, asked for when the airlock does not have them */
  constructor(read: () => Promise<Uint8Array>) {
    this.read = read
  }

  /** Asks the airlock; `bytes` is `null` where it has them. */
  async ask<T>(request: (bytes: Uint8Array | null) => Promise<T>): Promise<T> {
    if (this.sent) {
      try {
        return await request(null)
      } catch (thrown) {
        if (failureOf(thrown).kind !== 'not-found') throw thrown
      }
    }
    const bytes = await this.read()
    this.sent = true
    return request(bytes)
  }
}
