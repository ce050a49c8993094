import type { Clip } from '../../model/clip'
import { locatorOf } from '../../model/locator'
import type { LintContext } from './context'

/** "S7 ¶4", or a word for a source that the case does not hold. */
export function passageWords(clip: Clip, { holdings }: LintContext): string {
  const source = holdings.sources.get(clip.sourceId)
  return source ? `S${source.number} ${locatorOf(clip.anchor)}` : 'a source that is gone'
}
