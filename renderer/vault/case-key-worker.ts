import { caseKeyAnswers } from './case-key-answers'
import { answerFrom } from './worker-messages'

/*
 * The worker that finds or makes a case key. It is ended with its answer: only so the memory that
 * Argon2id filled is given back at once, with whatever of the passphrase is in it.
 */

answerFrom(globalThis, caseKeyAnswers)
