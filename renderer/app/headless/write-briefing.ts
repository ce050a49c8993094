import { composeBriefing } from '../../../shared/briefing/compose'
import { stopping } from '../../../shared/briefing/lint/lint'
import { lintRecord } from '../../../shared/briefing/lint/record'
import { stopWords } from '../../../shared/briefing/lint/stops'
import { CasebookError } from '../../../shared/errors/casebook-error'
import type { Paper } from '../../../shared/ipc/contract'
import type { BriefingDocument } from '../../../shared/model/briefing-document'
import type { LintRecord } from '../../../shared/model/lint-record'
import { type ReleasedPdf, releasePdf } from '../../release/release-pdf'
import type { OpenCase } from '../../store/case-at-work'
import { type Command, optionOf, withCase } from './command'
import { findingsIn, writtenInCase } from './written-in-case'

/** `brief`: the case's briefing, or a plain one of all clips, as PDF. */
export const writeBriefing: Command = (context) =>
  withCase(context, 'reads', async (opened) => {
    const now = new Date()
    const written = await writtenInCase(opened, now)
    const stops = stopping(findingsIn(written))
    if (stops.length > 0)
      throw new CasebookError('refused', `The briefing was not written. ${stopWords(stops)}`)
    const composed = await composeCase(opened, written, now)
    const { document } = composed
    const paper = optionOf(context, 'paper') === 'letter' ? 'letter' : 'a4'
    const { path, bytes } = await releaseBriefing(opened, composed, paper, now)
    const citations = document.sources.reduce((sum, source) => sum + source.citedBy.length, 0)
    const marking = document.marking.label
    await context.answer(path, {
      path,
      bytes,
      marking,
      sources: document.sources.length,
      citations,
    })
    return 0
  })

/** A briefing as it is printed, and what it was composed of. */
type ComposedBriefing = WrittenBriefing & {
  readonly document: BriefingDocument
  readonly lint: LintRecord
}

type WrittenBriefing = Awaited<ReturnType<typeof writtenInCase>>

/** Composes the briefing of the case. */
export async function composeCase(
  opened: OpenCase,
  written: WrittenBriefing,
  now: Date,
): Promise<ComposedBriefing> {
  const head = await opened.database.meta.get('head')
  const document = composeBriefing({
    ...written,
    journal: { entry: head?.entry ?? 0, head: head?.chain ?? '' },
    now: now.toISOString(),
  })
  return { ...written, document, lint: lintRecord(findingsIn(written)) }
}

/**
 * Releases the document to where the command line said.
 * @throws CasebookError `refused` when it may not be released; see `releasePdf`
 */
export async function releaseBriefing(
  opened: OpenCase,
  composed: ComposedBriefing,
  paper: Paper,
  now: Date,
): Promise<ReleasedPdf> {
  const at = Math.floor(now.getTime() / 1000)
  const fileName = `${composed.document.title}.pdf`
  const released = await releasePdf({ opened, ...composed, paper, at, fileName }, () => {})
  if (released !== null) return released
  throw new CasebookError('cancelled', 'The briefing was not written: no place was named.')
}
