import type { ComposeInput } from '../../shared/briefing/compose'
import type { BriefingBlock } from '../../shared/model/briefing'
import { aClip, aHeading, aLine, anInput, aSource, rated } from './briefing'

const LINES_A_SECTION = 12
const WORDS =
  'The fleet left the harbour before the office had been told, and nobody who was asked that week could say how many ships there had been or under which flag they went. '

/** A briefing of so many lines, each of which cites one passage of its own: `citations` in all. */
export function citedBriefing(citations: number): ComposeInput {
  const sources = Array.from({ length: 25 }, (_, at) => aSource(at + 1, rated('B')))
  const numbers = Array.from({ length: citations }, (_, at) => at + 1)
  const clips = numbers.map((number) =>
    aClip(number, ((number - 1) % sources.length) + 1, `¶${Math.ceil(number / sources.length)}`, {
      credibility: 2,
    }),
  )
  const blocks = numbers.flatMap((number): BriefingBlock[] => {
    const line = aLine(
      number,
      'reported-fact',
      number % 3 === 0 ? 'AMBER' : 'CLEAR',
      `Line ${number}. ${WORDS.repeat(1 + (number % 4))}[c${number}]`,
    )
    return number % LINES_A_SECTION === 1
      ? [aHeading(number, 'section', `Part ${Math.ceil(number / LINES_A_SECTION)}`), line]
      : [line]
  })
  return anInput(blocks, { sources, clips })
}
