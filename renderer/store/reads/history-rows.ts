import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Act } from '../../../shared/journal/entry'
import { fingerprintWords } from '../../../shared/journal/fingerprint-words'
import { fromHex } from '../../../shared/text/bytes'
import type { TableName } from '../../../shared/model/tables'
import type { OpenCase } from '../case-at-work'
import type { EntryRecord } from '../case-database'

/** What the list of the history shows of an entry; the rest is read when it is chosen. */
export interface HistoryRow {
  readonly seq: number
  readonly at: string
  /** In this computer's zone: "2026-05-12" and "14:32:07". */
  readonly day: string
  readonly time: string
  readonly analyst: string
  readonly command: string
  readonly act: Act | undefined
  readonly tables: readonly TableName[]
  /** The first eight digits of the chain value after it. */
  readonly print: string
  /** Of a checkpoint: the chain value after it in eight words. */
  readonly words?: string
}

/** The rows read so far, the newest first and without gaps. */
export interface HistoryRows {
  readonly rows: readonly HistoryRow[]
  /** Whether they reach back to the first entry. */
  readonly whole: boolean
}

/** Entries read at a time: few enough that a keystroke in between is not kept waiting. */
const BATCH = 250

const known = new WeakMap<OpenCase, Reader>()

/** The rows of a case, kept for as long as it is open: entries never change. */
export function historyRowsOf(opened: OpenCase): Reader {
  const reader = known.get(opened) ?? new Reader(opened)
  known.set(opened, reader)
  return reader
}

/**
 * Reads a journal of any length in ranges from its end, so that the newest entries are there at
 * once. Whoever looks hears of more each time the number of rows has doubled: a list of many is not
 * laid out again for each few that come to it.
 */
class Reader {
  readonly store: StoreApi<HistoryRows> = createStore(() => ({ rows: [], whole: false }))
  /** The newest first. */
  private rows: readonly HistoryRow[] = []
  private reading: Promise<void> = Promise.resolve()

  constructor(private readonly opened: OpenCase) {}

  /** Reads what is not known of a journal that has so many entries, unless the case is closed meanwhile. */
  readUpTo(entries: number): Promise<void> {
    // One after the other: two that read the same range would both add it.
    this.reading = this.reading
      .catch(() => {})
      .then(() => this.read(entries))
      .catch((thrown: unknown) => {
        if (!this.opened.closed) throw thrown
      })
    return this.reading
  }

  private async read(entries: number): Promise<void> {
    const newest = this.rows[0]?.seq ?? 0
    if (newest > 0) {
      this.rows = [...(await this.range(newest + 1, entries)), ...this.rows]
      this.show()
      return
    }
    let shown = 0
    for (let to = entries; to > 0 && !this.opened.closed; to -= BATCH) {
      this.rows = this.rows.concat(await this.range(Math.max(1, to - BATCH + 1), to))
      if (this.rows.length < 2 * shown && to > BATCH) continue
      shown = this.rows.length
      this.show()
    }
  }

  private show(): void {
    this.store.setState({ rows: this.rows, whole: this.rows.at(-1)?.seq === 1 })
  }

  private async range(from: number, to: number): Promise<HistoryRow[]> {
    if (from > to) return []
    const { entries } = this.opened.database
    const records = await entries.where('seq').between(from, to, true, true).toArray()
    return records.reverse().map(rowOf)
  }
}

function rowOf({ seq, at, analyst, command, act, tables, chain }: EntryRecord): HistoryRow {
  const moment = new Date(at)
  const day = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()].map(twoDigits)
  const time = [moment.getHours(), moment.getMinutes(), moment.getSeconds()].map(twoDigits)
  return {
    seq,
    at,
    day: day.join('-'),
    time: time.join(':'),
    analyst,
    command,
    act,
    tables,
    print: chain.slice(0, 8),
    ...(act === 'checkpoint' && { words: chainWords(chain) }),
  }
}

/** A chain value (hexadecimal) in eight words. */
export const chainWords = (chain: string): string => fingerprintWords(fromHex(chain)).join(' ')

const twoDigits = (part: number) => String(part).padStart(2, '0')
