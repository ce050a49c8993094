import type { ImportResult } from './import-result'

/** How far a file has come. The last five are ends. */
export type ImportPhase =
  | 'waiting'
  | 'reading'
  | 'extracting'
  | 'saving'
  | 'imported'
  | 'unpacked'
  | 'duplicate'
  | 'refused'
  | 'cancelled'

/** The phase as the list shows it. */
export const phaseWords: Readonly<Record<ImportPhase, string>> = {
  waiting: 'waiting',
  reading: 'reading the file',
  extracting: 'reading its text',
  saving: 'saving',
  imported: 'imported',
  unpacked: 'opened: the files in it are imported by themselves',
  duplicate: 'already in the case',
  refused: 'refused',
  cancelled: 'cancelled',
}

/** One file of the queue, as the list shows it. */
export interface ImportEntry {
  /** Place in the queue, from 1: stable for as long as the queue lives. */
  readonly key: number
  readonly name: string
  /** Bytes. */
  readonly size: number
  readonly phase: ImportPhase
  /** `null` until the file is done, and for good when it was cancelled. */
  readonly result: ImportResult | null
}

/** A snapshot: never changed, replaced at each step. */
export interface ImportState {
  readonly items: readonly ImportEntry[]
  /** Files that have come to an end. */
  readonly done: number
  readonly total: number
  readonly running: boolean
}

export const emptyImport: ImportState = { items: [], done: 0, total: 0, running: false }

const ends: ReadonlySet<ImportPhase> = new Set([
  'imported',
  'unpacked',
  'duplicate',
  'refused',
  'cancelled',
])

export const isDone = (entry: ImportEntry): boolean => ends.has(entry.phase)

/** The state with more files waiting at its end. */
export function withWaiting(
  state: ImportState,
  files: readonly { readonly name: string; readonly size: number }[],
): ImportState {
  const added = files.map(({ name, size }, index): ImportEntry => {
    return { key: state.total + index + 1, name, size, phase: 'waiting', result: null }
  })
  return counted([...state.items, ...added])
}

/** The state with one file a step further. */
export const withPhase = (
  state: ImportState,
  key: number,
  phase: ImportPhase,
  result: ImportResult | null = null,
): ImportState =>
  counted(state.items.map((entry) => (entry.key === key ? { ...entry, phase, result } : entry)))

/** The state with every file that has not begun turned down. */
export const withoutWaiting = (state: ImportState): ImportState =>
  counted(
    state.items.map((entry) =>
      entry.phase === 'waiting' ? { ...entry, phase: 'cancelled' } : entry,
    ),
  )

function counted(items: readonly ImportEntry[]): ImportState {
  const done = items.filter(isDone).length
  return { items, done, total: items.length, running: done < items.length }
}
