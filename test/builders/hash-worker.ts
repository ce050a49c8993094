import { createHash, type Hash } from 'node:crypto'

type Listener = (event: { data: unknown }) => void

/** Lets large files be hashed in this thread from now on: Node has no Worker of the web. */
export function hashInThread(): void {
  Object.assign(globalThis, { Worker: HashInThread })
}

/** The worker that hashes large files, in this very thread. */
export class HashInThread {
  private readonly listeners: Listener[] = []
  private hash: Hash = createHash('sha256')

  addEventListener(type: string, listener: Listener): void {
    if (type === 'message') this.listeners.push(listener)
  }

  postMessage(part: Uint8Array | null): void {
    if (part !== null) this.hash.update(part)
    const data = part === null ? this.hash.digest('hex') : null
    if (part === null) this.hash = createHash('sha256')
    queueMicrotask(() => {
      for (const listener of this.listeners) listener({ data })
    })
  }

  terminate(): void {}
}
