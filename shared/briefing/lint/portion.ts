import { highestMarking, isWithin, portionOf } from '../../model/marking'
import { passagesOf } from './context'
import { wholeLine } from './finding'
import type { Rule } from './rule'

export const markingTooLow: Rule = {
  name: 'marking-too-low',
  severity: 'error',
  title: 'Marked lower than its passages',
  why: 'What is drawn from a passage may go no further than the passage itself.',
  source: 'TLP 2.0: wider sharing needs the source’s permission',
  check: (read, context) => {
    const { line } = read
    const { scheme } = context
    const cited = passagesOf(read, context).map(({ clip }) => clip)
    const needed = highestMarking(
      scheme,
      cited.map(({ marking }) => marking),
      line.marking,
    )
    if (isWithin(scheme, needed, line.marking)) return []
    const by = cited.find(({ marking }) => !isWithin(scheme, marking, line.marking))
    const message = `The line is marked ${portionOf(scheme, line.marking)}, passage c${by?.number} ${portionOf(scheme, by?.marking ?? needed)}.`
    const label = `Mark ${portionOf(scheme, needed)}`
    return [wholeLine(message, { kind: 'marking', marking: needed, label })]
  },
}
