import { answers } from './near-duplicate-answers'
import type { NearDuplicateQuestion } from './near-duplicate-questions'

/* Signs the texts of a case and finds those that are alike, beside the window. */

const answer = answers()

addEventListener('message', ({ data }: MessageEvent<NearDuplicateQuestion>) =>
  postMessage(answer(data)),
)
