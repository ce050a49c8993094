import { leavesOpen } from './doubt'
import { passagesOf } from './context'
import { wholeLine } from './finding'
import { shareOf, stemsOf } from './folded'
import { wordsOf } from '../../model/line-words'
import type { Rule } from './rule'

/** Share of a sentence's stems that a passage's sentence must have to be about the same. */
const SAME = 0.4

export const hedgeDropped: Rule = {
  name: 'hedge-dropped',
  severity: 'error',
  title: 'Doubt of the passage left out',
  why: 'What a source believes becomes a fact when the sentence forgets that it is a belief.',
  source: 'ICD 203, standards 2 and 3',
  check: (read, context) => {
    const words = wordsOf(read.line)
    if (read.line.type !== 'reported-fact' || leavesOpen(words)) return []
    const stems = stemsOf(words)
    const told = passagesOf(read, context)
      .flatMap(({ clip, sentences }) => sentences.map((sentence) => ({ ...sentence, clip })))
      .map((sentence) => ({ ...sentence, share: shareOf(stems, sentence.stems) }))
      .filter(({ share }) => share >= SAME)
    const stated = told.filter(({ doubt }) => doubt === null)
    const [doubted] = told.filter(({ doubt }) => doubt !== null).sort((a, b) => b.share - a.share)
    if (doubted === undefined || stated.some(({ share }) => share >= doubted.share)) return []
    const message = `c${doubted.clip.number} says “${doubted.doubt}”; the sentence states it as a fact.`
    return [wholeLine(message)]
  },
}
