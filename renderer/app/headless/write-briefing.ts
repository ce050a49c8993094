import { composeBriefing } from '../../../shared/briefing/compose'
import { stopping } from '../../../shared/briefing/lint/lint'
import { stopWords } from '../../../shared/briefing/lint/stops'
import { CasebookError } from '../../../shared/errors/casebook-error'
import type { Paper } from '../../../shared/ipc/contract'
import type { BriefingDocument } from '../../../shared/model/briefing-document'
import { ask } from '../../bridge/ask'
import type { OpenCase } from '../../store/case-at-work'
import { recordExport } from '../../store/writes/acts'
import { type Command, optionOf, withCase } from './command'
import { findingsInCase, writtenInCase } from './written-in-case'

/** `brief`: the case's briefing, or a plain one of all clips, as PDF. */
export const writeBriefing: Command = (context) =>
  withCase(context, 'reads', async (opened) => {
    const now = new Date()
    const stops = stopping(await findingsInCase(opened, now))
    if (stops.length > 0)
      throw new CasebookError('refused', `The briefing was not written. ${stopWords(stops)}`)
    const document = await composeCase(opened, now)
    const paper = optionOf(context, 'paper') === 'letter' ? 'letter' : 'a4'
    const { path, bytes } = await pressAndSave(opened, document, paper, now)
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

/** Composes the briefing of the case. */
export async function composeCase(opened: OpenCase, now: Date): Promise<BriefingDocument> {
  const written = await writtenInCase(opened, now)
  const head = await opened.database.meta.get('head')
  return composeBriefing({
    ...written,
    journal: { entry: head?.entry ?? 0, head: head?.chain ?? '' },
    now: now.toISOString(),
  })
}

/** Typesets the document, writes it where the command line said and records that it left the case. */
export async function pressAndSave(
  opened: OpenCase,
  document: BriefingDocument,
  paper: Paper,
  now: Date,
): Promise<{ path: string; bytes: number }> {
  const at = Math.floor(now.getTime() / 1000)
  const pdf = await ask('press:pdf', { document: JSON.stringify(document), paper, at })
  const saved = await ask('files:save', { suggestedName: `${document.title}.pdf`, bytes: pdf })
  if (saved === null)
    throw new CasebookError('cancelled', 'The briefing was not written: no place was named.')
  const about = document.sources.map(({ sourceId }) => sourceId)
  await recordExport(opened, { path: saved.path, bytes: pdf, about })
  return { path: saved.path, bytes: pdf.length }
}
