import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

/** Whether these tests run in the network that `sealed-network.sh` makes. */
export const inSealedNetwork = process.env.CASEBOOK_SEALED === '1'

/** Frames that left by the cable since the network was made, of whatever kind. */
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

/** What the system sent by protocol, for whoever has to find out where a frame came from. */
export const sentByProtocol = (): string =>
  ['/proc/net/snmp', '/proc/net/snmp6']
    .flatMap((path) => readFileSync(path, 'utf8').split('\n'))
    .filter((line) => /^(Udp|Tcp|Icmp):|Out(Requests|Datagrams|Msgs)\s+[1-9]/.test(line))
    .join('\n')
