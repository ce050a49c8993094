import type { FormAnswer, FormJob } from './form-job'
import { writeForm } from './write-form'

/* Writes one form of a document beside the window: a Word file of a hundred pages takes a while. */

addEventListener('message', ({ data }: MessageEvent<FormJob>) => {
  void writeForm(data).then(
    (bytes) => postMessage({ bytes } satisfies FormAnswer, [bytes.buffer]),
    (thrown: unknown) =>
      postMessage({
        complaint: thrown instanceof Error ? thrown.message : String(thrown),
      } satisfies FormAnswer),
  )
})
