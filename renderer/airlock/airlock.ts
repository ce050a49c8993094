import './own-worker'
import { CasebookError, failureOf } from '../../shared/errors/casebook-error'
import type { AirlockJob } from '../../shared/ipc/airlock-job'
import { type PackedExtraction, packExtraction } from '../../shared/model/packed-extraction'
import type { PdfReading } from '../../shared/model/pdf-reading'
import type { PrintedText } from '../../shared/model/printed-original'
import type { PixelImage, RecognisedPage } from '../../shared/model/source-text'
import type { Fault } from '../../shared/proof/fault'
import { handedFile, takePart } from './handed-file'
import { answered } from './member'
import { readFile } from './read-file'

type Answer =
  | PackedExtraction
  | PixelImage
  | RecognisedPage
  | PrintedText
  | PdfReading
  | readonly Fault[]
  | readonly Uint8Array[]
  | string
  | null

/** The only door of this page, made by its preload. */
interface AirlockDoor {
  onJob(handler: (job: AirlockJob) => Promise<Answer>): void
}

declare global {
  interface Window {
    readonly airlock: AirlockDoor
  }
}

window.airlock.onJob(async (job) => {
  try {
    return await answer(job)
  } catch (error) {
    // As a plain value: between this page and its preload an Error keeps nothing but its message.
    return Promise.reject(failureOf(error))
  }
})

async function answer(job: AirlockJob): Promise<Answer> {
  if (job.kind === 'part') return takePart(job)
  if (job.kind === 'extract') {
    const bytes = job.bytes ?? handedFile()
    if (bytes === null) throw new CasebookError('internal', `${job.name}: its bytes are missing.`)
    const read = await readFile(job.name, bytes, job.charset, job.whole)
    return packExtraction({ ...read, members: read.members?.map(answered()) })
  }
  if (job.kind === 'members') {
    const { takeMembers } = await import('./open-carrier')
    return takeMembers({ ...job, bytes: job.bytes ?? handedFile() })
  }
  if (job.kind === 'markup') {
    const { printable } = await import('./printable/printable')
    return printable(job.name, job.bytes)
  }
  if (job.kind === 'words') {
    const { printedText } = await import('./printable/printed-text')
    return printedText(job.name, job.bytes)
  }
  if (job.kind === 'finished') {
    const { readFinished } = await import('./release/read-finished')
    return readFinished(job.name, job.bytes)
  }
  if (job.kind === 'judge') {
    const { judgeFinished } = await import('./release/judge-finished')
    return judgeFinished(job)
  }
  if (job.kind === 'judge-form') {
    const { judgeForm } = await import('./release/judge-form')
    return judgeForm(job)
  }
  const { openOriginal } = await import('./open-original')
  const original = await openOriginal(job)
  if (job.kind === 'page') return original.draw(job.page, job.scale)
  const { recognisePage } = await import('./ocr/recognise-page')
  return recognisePage(original, job.page)
}
