import { type ChainedEntry, journalEntries } from '../../store/reads/journal'
import { type Command, withCase } from './command'

/** `history`: one answer per entry of the journal, in its order. */
export const listHistory: Command = (context) =>
  withCase(context, 'reads', async (opened) => {
    for await (const chained of journalEntries(opened)) {
      await context.answer(readable(chained), described(chained))
    }
    return 0
  })

const readable = ({ entry: { seq, at, zone, analyst, command } }: ChainedEntry): string =>
  [String(seq).padStart(6), clockTime(at, zone), analyst, command].join('  ')

/** The clock where the entry was made: "2021-07-19 14:05:00 +02:00". */
function clockTime(at: string, zone: number): string {
  const local = new Date(Date.parse(at) + zone * 60_000).toISOString()
  const hours = String(Math.floor(Math.abs(zone) / 60)).padStart(2, '0')
  const minutes = String(Math.abs(zone) % 60).padStart(2, '0')
  return `${local.slice(0, 10)} ${local.slice(11, 19)} ${zone < 0 ? '-' : '+'}${hours}:${minutes}`
}

const described = ({ entry, chain }: ChainedEntry) => ({
  seq: entry.seq,
  at: entry.at,
  zone: entry.zone,
  analyst: entry.analyst,
  command: entry.command,
  act: entry.act ?? null,
  inverts: entry.inverts ?? null,
  objects: [...new Set([...entry.changes.map(({ id }) => id), ...(entry.about ?? [])])],
  chain,
  checkpoint: entry.checkpoint ?? null,
  from: entry.from ?? null,
})
