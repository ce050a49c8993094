import { questionAnswerer } from './answer-questions'
import { buffersOf, type WorkerQuestion } from './worker-messages'

/* The worker that holds the keys of one case. It is ended with the case; nothing outlives it. */

const answer = questionAnswerer()

addEventListener('message', async ({ data }: MessageEvent<WorkerQuestion>) => {
  const answered = await answer(data)
  postMessage(answered, buffersOf(answered))
})
