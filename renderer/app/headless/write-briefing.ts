import { composeBriefing } from '../../../shared/briefing/compose'
import { findingsOf, stopping } from '../../../shared/briefing/lint/lint'
import { lintRecord } from '../../../shared/briefing/lint/record'
import { stopWords } from '../../../shared/briefing/lint/stops'
import type { Readership, WrittenBriefing } from '../../../shared/briefing/readership'
import { CasebookError } from '../../../shared/errors/casebook-error'
import type { Paper } from '../../../shared/ipc/press-channels'
import type { BriefingDocument } from '../../../shared/model/briefing-document'
import { PdfStandard } from '../../../shared/model/briefing'
import { type ExportForm, FormName } from '../../../shared/model/form-name'
import type { LintRecord } from '../../../shared/model/lint-record'
import { type Marking, readMarking, schemeOf } from '../../../shared/model/marking'
import type { MarkingScheme } from '../../../shared/model/marking-scheme'
import { releaseDocument } from '../../release/release-document'
import type { ReleasedFile } from '../../release/release-document'
import type { OpenCase } from '../../store/case-at-work'
import { type Command, type CommandContext, optionOf, withCase } from './command'
import { noMarking } from './no-marking'
import { writtenInCase } from './written-in-case'

/** `brief`: the case's briefing, or a plain one of all clips, as PDF or in another form. */
export const writeBriefing: Command = (context) =>
  withCase(context, 'reads', async (opened) => {
    const now = new Date()
    const written = inStandard(await writtenInCase(opened, now), optionOf(context, 'standard'))
    const stops = stopping(findingsOf(written))
    if (stops.length > 0)
      throw new CasebookError('refused', `The briefing was not written. ${stopWords(stops)}`)
    const readership = readershipOf(context, schemeOf(written.case))
    const composed = await composeCase(opened, written, readership, now)
    const { document } = composed
    const paper = optionOf(context, 'paper') === 'letter' ? 'letter' : 'a4'
    const form = formOf(context)
    const { path, bytes } = await releaseBriefing(opened, composed, paper, form, now)
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

/** The briefing with its PDF set by the standard of `--standard`; without it, as was written. */
function inStandard(written: WrittenBriefing, asked: string | undefined): WrittenBriefing {
  const { success, data: standard } = PdfStandard.safeParse(asked)
  return success ? { ...written, briefing: { ...written.briefing, standard } } : written
}

/**
 * The readers of `--audience`; lines above them are left out, or with `--block` nothing is written.
 * @throws CasebookError `refused` when the scheme does not have the marking
 */
function readershipOf(context: CommandContext, scheme: MarkingScheme): Readership | null {
  const label = optionOf(context, 'audience')
  if (label === undefined) return null
  const audience = readMarking(scheme, label, 'label')
  if (audience === null) {
    throw new CasebookError('refused', `The briefing was not written: ${noMarking(scheme, label)}`)
  }
  return { audience, above: context.job.options.block === true ? 'block' : 'drop' }
}

/** The form of `--format`. */
function formOf(context: CommandContext): ExportForm {
  const asked = FormName.safeParse(optionOf(context, 'format'))
  return asked.success ? asked.data : 'pdf'
}

/** A briefing as it is printed, and what it was composed of. */
type ComposedBriefing = WrittenBriefing & {
  readonly document: BriefingDocument
  readonly lint: LintRecord
  /** What its readers may read at most; `null` for all it is marked for. */
  readonly audience: Marking | null
}

/** Composes the briefing of the case. */
export async function composeCase(
  opened: OpenCase,
  written: WrittenBriefing,
  readership: Readership | null,
  now: Date,
): Promise<ComposedBriefing> {
  const head = await opened.database.meta.get('head')
  const document = composeBriefing({
    ...written,
    readership,
    journal: { entry: head?.entry ?? 0, head: head?.chain ?? '' },
    now: now.toISOString(),
  })
  return {
    ...written,
    document,
    lint: lintRecord(findingsOf(written), readership === null ? 'with reasons' : 'without reasons'),
    audience: readership?.audience ?? null,
  }
}

/**
 * Releases the document to where the command line said.
 * @throws CasebookError `refused` when it may not be released; see `releaseDocument`
 */
export async function releaseBriefing(
  opened: OpenCase,
  composed: ComposedBriefing,
  paper: Paper,
  form: ExportForm,
  now: Date,
): Promise<ReleasedFile> {
  const at = Math.floor(now.getTime() / 1000)
  const fileName = `${composed.document.title}.${form}`
  const scheme = schemeOf(composed.case)
  const released = await releaseDocument(
    { opened, ...composed, scheme, paper, at, fileName },
    form,
    () => {},
  )
  if (released !== null) return released
  throw new CasebookError('cancelled', 'The briefing was not written: no place was named.')
}
