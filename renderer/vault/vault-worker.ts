import { vaultAnswers } from './vault-answers'
import { answerFrom } from './worker-messages'

/* The worker that holds the keys of one case. It is ended with the case; nothing outlives it. */

answerFrom(globalThis, vaultAnswers())
