import type { ImportResult } from './import-result'
import { type ImportEntry, type ImportPhase, isEnd, type PhaseCounts } from './import-state'

/** What stands together in the list, in this order: what is at work, then what needs a look. */
const GROUPS: readonly (readonly ImportPhase[])[] = [
  ['reading', 'extracting', 'saving'],
  ['refused'],
  ['duplicate'],
  ['waiting'],
  ['imported', 'unpacked'],
  ['cancelled'],
]

const groupOf = (phase: ImportPhase): number => GROUPS.findIndex((group) => group.includes(phase))

/**
 * The files of a queue. A step of one file costs the same however many there are: entries are
 * replaced one by one, and counts and groups are kept along.
 */
export class ImportList {
  private readonly entries = new Map<number, ImportEntry>()
  /** Keys of each group, in the order in which the files came into it. */
  private readonly groups = GROUPS.map(() => new Set<number>())
  private readonly tally: Record<ImportPhase, number> = { ...nothing }
  private lastKey = 0
  private bytes = 0
  private retryable = 0

  /** Puts files at the end, waiting; answers their keys. */
  add(files: readonly { readonly name: string; readonly size: number }[]): readonly number[] {
    return files.map(({ name, size }) => {
      this.lastKey += 1
      this.put({
        key: this.lastKey,
        name,
        size,
        phase: 'waiting',
        result: null,
        again: false,
      })
      return this.lastKey
    })
  }

  /** Moves a file a step further. */
  step(
    key: number,
    phase: ImportPhase,
    result: ImportResult | null = null,
    again: boolean = false,
  ): void {
    const entry = this.entries.get(key)
    if (entry === undefined) return
    this.take(entry)
    this.put({ ...entry, phase, result, again })
  }

  /** Keys of the files in this phase. */
  keysIn(phase: ImportPhase): readonly number[] {
    const group = this.groups[groupOf(phase)] ?? []
    return [...group].filter((key) => this.entries.get(key)?.phase === phase)
  }

  /** Keys of the files that can be tried again. */
  keysAgain(): readonly number[] {
    return [...this.keysIn('refused'), ...this.keysIn('cancelled')].filter(
      (key) => this.entries.get(key)?.again,
    )
  }

  /** Forgets every file; keys are not given twice. */
  clear(): void {
    this.entries.clear()
    for (const group of this.groups) group.clear()
    Object.assign(this.tally, nothing)
    this.bytes = 0
    this.retryable = 0
  }

  entry(key: number): ImportEntry | undefined {
    return this.entries.get(key)
  }

  /** The files from one place of the list up to another, the end excluded. */
  rows(from: number, to: number): readonly ImportEntry[] {
    const rows: ImportEntry[] = []
    let before = 0
    for (const group of this.groups) {
      if (before >= to) break
      if (before + group.size > from) {
        let place = before
        for (const key of group) {
          if (place >= to) break
          if (place >= from) rows.push(this.entries.get(key) as ImportEntry)
          place += 1
        }
      }
      before += group.size
    }
    return rows
  }

  get counts(): PhaseCounts {
    return { ...this.tally }
  }

  get total(): number {
    return this.entries.size
  }

  /** Files that can be tried again. */
  get again(): number {
    return this.retryable
  }

  /** Bytes of the files that have not come to an end. */
  get bytesLeft(): number {
    return this.bytes
  }

  private take({ key, phase, size, again }: ImportEntry): void {
    this.groups[groupOf(phase)]?.delete(key)
    this.tally[phase] -= 1
    if (!isEnd(phase)) this.bytes -= size
    if (again) this.retryable -= 1
  }

  private put(entry: ImportEntry): void {
    const { key, phase, size, again } = entry
    this.entries.set(key, entry)
    this.groups[groupOf(phase)]?.add(key)
    this.tally[phase] += 1
    if (!isEnd(phase)) this.bytes += size
    if (again) this.retryable += 1
  }
}

const nothing: PhaseCounts = {
  waiting: 0,
  reading: 0,
  extracting: 0,
  saving: 0,
  imported: 0,
  unpacked: 0,
  duplicate: 0,
  refused: 0,
  cancelled: 0,
}
