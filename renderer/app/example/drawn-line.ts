import type { Run } from '../../../shared/model/briefing'
import { LikelihoodTerm } from '../../../shared/model/likelihood'

/*
 * Lines of the example briefing are written as text: {very likely} is a likelihood term, [us-mss]
 * cites a clip, *words* are emphasised, ^words^ are a footnote.
 */
const MARKED = /(\{[^}]+\}|\[[a-z0-9-]+\]|\*[^*]+\*|\^[^^]+\^)/

/**
 * The runs a drawn line stands for.
 * @param clipIdOf id of the clip with the given short name; throws when there is none
 */
export const runsOfDrawnLine = (drawn: string, clipIdOf: (name: string) => string): Run[] =>
  drawn
    .split(MARKED)
    .filter((piece) => piece !== '')
    .map((piece) => runOf(piece, clipIdOf))

function runOf(piece: string, clipIdOf: (name: string) => string): Run {
  if (!MARKED.test(piece)) return { kind: 'text', text: piece }
  const inner = piece.slice(1, -1)
  switch (piece.charAt(0)) {
    case '{':
      return { kind: 'likelihood', term: LikelihoodTerm.parse(inner) }
    case '[':
      return { kind: 'citation', clipId: clipIdOf(inner) }
    case '*':
      return { kind: 'text', text: inner, emphasis: true }
    default:
      return { kind: 'footnote', text: inner }
  }
}
