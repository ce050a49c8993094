import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'

/** Whether these tests run in the network that `sealed-network.sh` makes. */
export const inSealedNetwork = process.env.CASEBOOK_SEALED === '1'

/** Frames that left by the cable since the network was made, of whatever kind, as the system counts. */
export function framesSent(): number {
  const row = readFileSync('/proc/net/dev', 'utf8').match(/^\s*out:\s*(.*)$/m)?.[1]
  // Eight columns of what came in, then bytes and packets of what went out.
  const sent = Number(row?.trim().split(/\s+/)[9])
  if (!Number.isInteger(sent)) throw new Error('There is no cable here.')
  return sent
}

/** Waits until nothing was sent for a while: the system greets a new cable. */
export async function stillWire(): Promise<void> {
  for (let before = -1, now = framesSent(); now !== before; now = framesSent()) {
    before = now
    await wait(1_500)
  }
}

/** Frames that left while the work was done, and a while after. */
export async function framesDuring(work: () => Promise<unknown>): Promise<number> {
  const before = framesSent()
  await work()
  await wait(500)
  return framesSent() - before
}

/** Takes down what comes out at the other end of the cable, frame by frame (AF_PACKET). */
export interface Capture {
  /** The frames so far, each as text, where what is no letter, digit or sign is a dot, and in hexadecimal. */
  frames(): readonly string[]
  stop(): Promise<void>
}

export async function startCapture(): Promise<Capture> {
  const listening = spawn(join(import.meta.dirname, 'frames.pl'), ['wire'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const taken: string[] = []
  const lines = createInterface({ input: listening.stdout })
  await once(lines, 'line')
  lines.on('line', (hex) => {
    const text = Buffer.from(hex, 'hex')
      .toString('latin1')
      .replace(/[^ -~]/g, '.')
    taken.push(`${text} ${hex}`)
  })
  return {
    frames: () => taken,
    async stop() {
      const ended = once(listening, 'exit')
      listening.stdin.end()
      await ended
    },
  }
}
