import { expect, test } from 'vitest'
import { composeBriefing } from '../../../shared/briefing/compose'
import { droppedWords, withheldTexts } from '../../../shared/proof/dropped-words'
import { aClip, aLine, anInput, aSource } from '../../builders/briefing'

const passage = { ...aClip(2, 2, '¶1').anchor, exact: 'the harbourmaster knew' }
const input = anInput(
  [
    aLine(1, 'reported-fact', 'CLEAR', 'The port closed. [c1]'),
    aLine(2, 'reported-fact', 'RED', 'Someone warned them.^By telephone.^ [c2]'),
  ],
  {
    sources: [aSource(1), aSource(2, { publisher: 'Lighthouse', descriptor: 'Overhears pilots.' })],
    clips: [aClip(1, 1, '¶1'), aClip(2, 2, '¶1', { anchor: passage })],
    briefing: { sourceSummary: 'One is confidential.' },
    readership: { audience: 'TLP:CLEAR', above: 'drop' },
  },
)
const document = composeBriefing(input)
const words = droppedWords(
  input.briefing,
  document,
  ['passage of source 1'],
  withheldTexts(input, document),
)

test.each([
  ['a line', 'warned'],
  ['its footnote', 'telephone'],
  ['the passage it cites', 'harbourmaster'],
  ['the entry of its source', 'lighthouse'],
  ['the descriptor of its source', 'overhears'],
  ['the summary that spoke of the whole', 'confidential'],
])('words of %s are dropped', (_, word) => expect(words).toContain(word))

test.each(['port', 'statement', 'the', 'source'])('“%s” stands elsewhere too', (word) =>
  expect(words).not.toContain(word),
)
