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

/** One file of the queue, as the list shows it. Never changed, replaced at each step. */
export interface ImportEntry {
  /** Place in the queue, from 1: stable for as long as the queue lives. */
  readonly key: number
  readonly name: string
  /** Bytes. */
  readonly size: number
  readonly phase: ImportPhase
  /** `null` until the file is done, and for good when it was cancelled. */
  readonly result: ImportResult | null
  /** Whether it ended without being taken in and its bytes can still be had. */
  readonly again: boolean
}

/** How many files are in each phase. */
export type PhaseCounts = Readonly<Record<ImportPhase, number>>

/** The queue at a glance: never changed, replaced at each step. The files are in its list. */
export interface ImportState {
  readonly counts: PhaseCounts
  /** Files that have come to an end. */
  readonly done: number
  readonly total: number
  /** Files that ended without being taken in and can be tried again. */
  readonly again: number
  readonly running: boolean
  /** Whether no further file is begun; those at work are finished. */
  readonly paused: boolean
  /** Milliseconds until all files are done; `null` while that cannot be said. */
  readonly remaining: number | null
}

const ends: ReadonlySet<ImportPhase> = new Set([
  'imported',
  'unpacked',
  'duplicate',
  'refused',
  'cancelled',
])

export const isEnd = (phase: ImportPhase): boolean => ends.has(phase)
