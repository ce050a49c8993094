import type { Mention } from './model/actor'
import type { Briefing } from './model/briefing'
import type { BriefingDocument } from './model/briefing-document'
import type { Case } from './model/case'
import type { Anchor, Clip } from './model/clip'
import type { Marking } from './model/marking'
import type { Instant } from './model/moment'
import type { Source } from './model/source'
import type { Extraction, SourceText } from './model/source-text'

/*
 * The map of the product: its stages in the order of the flow, each from the nouns it takes to the
 * noun it makes. Whatever changes the case between two stages is one entry of the journal.
 */

/** Airlock: one file becomes text. Throws a CasebookError `refused` when it cannot be read. */
export type ExtractText = (name: string, bytes: Uint8Array) => Promise<Extraction>

/** A passage is bound to its original. Offsets are UTF-16 code units, the end excluded. */
export type AnchorPassage = (text: SourceText, sha256: string, start: number, end: number) => Anchor

/** The places in a stretch of text that name an actor. */
export type TagNames = (
  text: string,
  names: readonly string[],
  from?: number,
  to?: number,
) => readonly Pick<Mention, 'start' | 'end'>[]

/** What the analyst wrote, in its printed form: every number, label and marking given. */
export type ComposeBriefing = (input: {
  readonly briefing: Briefing
  readonly case: Case
  readonly sources: readonly Source[]
  readonly clips: readonly Clip[]
  readonly journal: { readonly entry: number; readonly head: string }
  readonly now: Instant
  /** What its readers may read at most, and what becomes of lines above; absent: all it is marked for. */
  readonly readership?: { readonly audience: Marking; readonly above: 'drop' | 'block' } | null
}) => BriefingDocument

/** Press: the document becomes a PDF. `document` is a BriefingDocument as JSON, `at` seconds since 1970. */
export type PressPdf = (job: {
  readonly document: string
  readonly paper: 'a4' | 'letter'
  readonly at: number
}) => Uint8Array
