import './trusted-types'
import { CasebookError, failureOf } from '../../shared/errors/casebook-error'
import { ok, type Result } from '../../shared/errors/result'
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

/** The only door of this page: its preload hands over a port, from which jobs come one by one. */
window.addEventListener('message', ({ source, ports: [port] }: MessageEvent) => {
  if (source !== window || port === undefined) return
  port.onmessage = async ({ data }: MessageEvent<AirlockJob>) => {
    try {
      port.postMessage(ok(await answer(data)))
    } catch (thrown) {
      port.postMessage({ ok: false, error: failureOf(thrown) } satisfies Result<Answer>)
    }
  }
  port.postMessage('ready')
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
