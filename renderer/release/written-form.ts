import { CasebookError } from '../../shared/errors/casebook-error'
import type { FormAnswer, FormJob } from '../forms/form-job'

/**
 * The bytes of a document in one of its forms, written by a worker that ends with it.
 * @throws CasebookError `internal` when it could not be written
 */
export async function writtenForm(job: FormJob): Promise<Uint8Array> {
  const worker = new Worker(new URL('../forms/form-worker.ts', import.meta.url), {
    type: 'module',
  })
  try {
    const answer = await new Promise<FormAnswer>((resolve) => {
      worker.addEventListener('message', ({ data }: MessageEvent<FormAnswer>) => resolve(data))
      worker.addEventListener('error', ({ message }) => resolve({ complaint: message }))
      worker.postMessage(job)
    })
    if ('bytes' in answer) return answer.bytes
    throw new CasebookError(
      'internal',
      `The briefing was not written as ${job.form}: ${answer.complaint}. Nothing was left behind; export it as PDF.`,
    )
  } finally {
    worker.terminate()
  }
}
