import type { StoreApi } from 'zustand/vanilla'
import type { CaseFile } from '../../shared/ipc/contract'
import type { Vault } from '../vault/vault'
import type { CaseDatabase } from './case-database'
import type { PlacedChanges } from './project'
import type { Standing } from './standing'

/** A case at work: its file held by main, its keys in the vault, its projection open. */
export interface OpenCase {
  readonly file: CaseFile
  readonly vault: Vault
  /** The wrapped keys as they stand in the file. Only `keys` writes it. */
  keyTable: Uint8Array
  readonly database: CaseDatabase
  /** Name that new entries carry. */
  readonly analyst: string
  readonly end: JournalEnd
  readonly standing: StoreApi<Standing>
  /** What is in the file and not in the projection yet. Only `commit` writes it. */
  behind: PlacedChanges
  /** Whether it takes no more changes. */
  closed: boolean
}

/** The end of the journal, moved on by each commit. Only `commit` writes it. */
export interface JournalEnd {
  /** Bytes of the case file up to its last whole change. */
  offset: number
  /** Sequence of the last frame. */
  frame: number
  /** Number of the last entry. */
  entry: number
  /** Chain value after the last frame. */
  chain: Uint8Array
}
