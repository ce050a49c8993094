import { signatureOf } from '../../shared/near-duplicate/signature'
import { SimilarTexts } from '../../shared/near-duplicate/similar-texts'
import type { NearDuplicateAnswer, NearDuplicateQuestion } from './near-duplicate-questions'

/** Answers about the texts of one case. */
export function answers(): (question: NearDuplicateQuestion) => NearDuplicateAnswer {
  const texts = new SimilarTexts()
  return (question) => {
    if (question.ask === 'sign') return signatureOf(question.text)
    if (question.ask === 'pairs') return texts.pairs()
    for (const id of question.gone) texts.remove(id)
    for (const { id, shingles, minima } of question.come) texts.put(id, { shingles, minima })
    return null
  }
}
