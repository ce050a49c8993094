import type { Paper, PressExcerpt, PressPicture, Template } from '../../shared/ipc/press-channels'

/** One document to set: the channels `press:pdf` and `press:preview` carry it as it is. */
export interface PressJob {
  /** A BriefingDocument or a CustodyDocument as JSON. */
  readonly document: string
  /** What it is; a briefing where it is not said. */
  readonly template?: Template | undefined
  readonly paper: Paper
  /** What the PDF is held to; PDF/UA-1 where it is not said. */
  readonly standard?: 'ua-1' | 'a-3a' | undefined
  /** Those that the document shows. */
  readonly pictures?: readonly PressPicture[] | undefined
  /** Where the document stands in the whole that it was cut from; a preview only. */
  readonly excerpt?: PressExcerpt | undefined
  /** Date of the document in seconds since 1970; the same date and document give the same bytes. */
  readonly at: number
}
