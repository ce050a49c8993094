import type { Act } from '../../../shared/journal/entry'
import type { Marking } from '../../../shared/model/marking'
import type { Source } from '../../../shared/model/source'
import { toHex } from '../../../shared/text/bytes'
import { durationWords } from '../../../shared/text/duration-words'
import { countWords } from '../../../shared/text/size-words'
import type { OpenCase } from '../case-at-work'
import { commit } from '../commit'
import { sha256 } from '../../vault/keys/sha256'

/**
 * Records what was done without changing the case: who opened it, looked at a source, took a
 * document out of it. A case that takes no changes records nothing.
 * @param about ids of the records it was done with
 * @throws CasebookError when it was not saved
 */
export async function recordAct(
  opened: OpenCase,
  act: Act,
  command: string,
  about: readonly string[] = [],
): Promise<void> {
  if (opened.standing.getState().readOnly !== null) return
  await commit(opened, { command, act, ...(about.length > 0 && { about }), changes: [] })
}

const seen = new WeakMap<OpenCase, Set<string>>()

/** Records that a source was looked at, once for each opening of the case. */
export async function recordView(opened: OpenCase, source: Source): Promise<void> {
  const sources = seen.get(opened) ?? new Set()
  seen.set(opened, sources)
  if (sources.has(source.id)) return
  sources.add(source.id)
  await recordAct(opened, 'view', `View source S${source.number}: ${source.title}`, [source.id])
}

/** A document that left the case. */
export interface ExportedFile {
  /** Where it was written; the folder is nobody else's business and is not recorded. */
  readonly path: string
  readonly bytes: Uint8Array
  /** Ids of what it holds: the briefing, the sources it cites. */
  readonly about: readonly string[]
  /** What its readers may read at most; absent: all it is marked for. */
  readonly audience?: Marking | null
}

/** Records a document that was written, with the SHA-256 of its bytes. */
export async function recordExport(opened: OpenCase, file: ExportedFile): Promise<void> {
  const name = file.path.split(/[\\/]/).at(-1) ?? file.path
  const digest = toHex(await sha256(file.bytes))
  const readers = file.audience ? ` for readers of ${file.audience}` : ''
  await recordAct(opened, 'export', `Export ${name}${readers}, SHA-256 ${digest}`, file.about)
}

/** A file that only carried others, as the airlock read it. */
export interface UnpackedFile {
  readonly name: string
  readonly sha256: string
  /** How many came out of it. */
  readonly members: number
  /** What ought to be known of the reading, in sentences; '' when nothing. */
  readonly remarks: string
}

/** More than this, in characters, is no line of a history. */
const LONGEST_REMARKS = 2000

/** Records an archive that was opened: it is no source itself, and what came out of it names it. */
export async function recordUnpacked(opened: OpenCase, file: UnpackedFile): Promise<void> {
  const { name, sha256, members, remarks } = file
  const words = `Open ${name}, SHA-256 ${sha256}: ${countWords(members, 'file')}.`
  await recordAct(opened, 'unpack', `${words} ${remarks.slice(0, LONGEST_REMARKS)}`.trim())
}

/** Attempts to unlock the case that failed, in words for the history. `times`: ISO 8601, oldest first. */
export function failedUnlockWords(times: readonly string[]): string {
  const [first, last] = [times[0], times.at(-1)]
  const when = first === last ? `at ${first}` : `between ${first} and ${last}`
  return `Refuse ${countWords(times.length, 'attempt')} to unlock, ${when}`
}

/** A clock that was moved, in words for the history. Milliseconds, forwards positive: see `clockJump`. */
export const clockWords = (moved: number): string =>
  `Note that the clock was moved ${moved < 0 ? 'back' : 'forward'} by ${durationWords(Math.abs(moved))}`
