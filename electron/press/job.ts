import type { Paper, Template } from '../../shared/ipc/contract'

/** One document to set: the channels `press:pdf` and `press:preview` carry it as it is. */
export interface PressJob {
  /** A BriefingDocument or a CustodyDocument as JSON. */
  readonly document: string
  /** What it is; a briefing where it is not said. */
  readonly template?: Template | undefined
  readonly paper: Paper
  /** Date of the document in seconds since 1970; the same date and document give the same bytes. */
  readonly at: number
}
