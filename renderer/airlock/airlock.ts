import { failureOf } from '../../shared/errors/casebook-error'
import type { AirlockJob } from '../../shared/ipc/airlock-job'
import type { Extraction, PixelImage } from '../../shared/model/source-text'
import { readFile } from './read-file'

/** The only door of this page, made by its preload. */
interface AirlockDoor {
  onJob(handler: (job: AirlockJob) => Promise<Extraction | PixelImage>): void
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

async function answer(job: AirlockJob): Promise<Extraction | PixelImage> {
  if (job.kind === 'extract') return readFile(job.name, job.bytes)
  const { renderPage } = await import('./render-page')
  return renderPage(job)
}
