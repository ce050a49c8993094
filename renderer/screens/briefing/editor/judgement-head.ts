import { bandOfRun } from '../../../../shared/briefing/inlines'
import { ConfidenceLevel, DEFAULT_SCALE, rangeBorders } from '../../../../shared/model/likelihood'
import { countWords } from '../../../../shared/text/size-words'
import { element } from './dom'
import type { StatedTerm } from './inline-nodes'

/** What stands over a judgement: its key, its likelihood on the ruler, its confidence. */
export function judgementHead(
  stated: StatedTerm | null,
  level: ConfidenceLevel | null,
  indicators: number,
): HTMLElement[] {
  const confidence = element(
    'span',
    level === null ? 'br-head-confidence' : 'br-head-confidence is-set',
  )
  confidence.append(
    element('span', 'muted', 'Confidence'),
    level === null ? element('b', '', 'not set') : squares(level),
  )
  return [
    element('span', 'br-key'),
    element('span', 'muted', 'Likelihood'),
    ...(stated === null ? [] : [ruler(stated)]),
    element('b', '', stated?.term ?? 'not set'),
    confidence,
    ...(indicators === 0 ? [] : [element('span', 'muted', countWords(indicators, 'indicator'))]),
  ]
}

/** What stands over an assumption: what follows if it is wrong. */
export const assumptionHead = (ifWrong: string): HTMLElement[] =>
  ifWrong === '' ? [] : [element('span', 'muted', 'If it is wrong'), element('span', '', ifWrong)]

function squares(level: ConfidenceLevel): HTMLElement {
  const signs = element('span', 'squares')
  const reached = ConfidenceLevel.options.indexOf(level)
  for (const step of ConfidenceLevel.options.keys()) {
    signs.append(element('i', step <= reached ? 'on' : ''))
  }
  const shown = element('span', 'conf')
  shown.append(signs, element('b', '', level))
  return shown
}

/** The scale from 0 to 100 % with the borders of its ranges and the band of the term. */
function ruler(stated: StatedTerm): HTMLElement {
  const track = element('span', 'ruler')
  const { low, high } = bandOfRun(stated)
  for (const border of rangeBorders(stated.scale ?? DEFAULT_SCALE)) {
    const tick = element('span', 'tick')
    tick.style.left = `${border}%`
    track.append(tick)
  }
  const band = element('span', 'band')
  band.style.left = `${low}%`
  band.style.width = `${high - low}%`
  track.append(band)
  return track
}
