import type { SentenceType } from '../../model/briefing'
import { wordsOf } from '../../model/line-words'
import { passageWords } from './clip-words'
import { passagesOf } from './context'
import { wholeLine } from './finding'
import { stemsOf } from './folded'
import { says } from './read-line'
import type { Rule } from './rule'

/** Whether a line of this type has to name a source (ICD 206: reported facts and judgements do). */
export const needsSource = (type: SentenceType): boolean =>
  type === 'reported-fact' || type === 'judgement'

/** Share of a line's stems that a passage must have to be offered as its source. */
const NEAR = 0.5

export const unsourced: Rule = {
  name: 'unsourced',
  severity: 'stop',
  title: 'Unsourced',
  why: 'A reported fact or a judgement that names no passage cannot be checked by its reader.',
  source: 'ICD 206, source reference citations',
  check: (read, context) => {
    const { line } = read
    if (!needsSource(line.type) || !says(read) || passagesOf(read, context).length > 0) return []
    const stems = stemsOf(wordsOf(line))
    const [clip, shared] = context.clipIndex.nearest(stems) ?? []
    const isNear = clip && shared && shared >= 3 && shared / stems.size >= NEAR
    const kind = line.type === 'judgement' ? 'This judgement' : 'This reported fact'
    if (!isNear) return [wholeLine(`${kind} names no source.`)]
    const name = passageWords(clip, context)
    const message = `${kind} names no source. The nearest passage is c${clip.number} (${name}).`
    const label = `Cite c${clip.number}`
    return [wholeLine(message, { kind: 'cite', clipId: clip.id, label })]
  },
}

export const lostCitation: Rule = {
  name: 'lost-citation',
  severity: 'stop',
  title: 'Passage gone',
  why: 'A citation that leads to nothing looks like proof and is none.',
  source: 'ICD 206, source reference citations',
  check: ({ clipIds }, { holdings }) =>
    clipIds
      .filter((clipId) => !holdings.sources.has(holdings.clips.get(clipId)?.sourceId ?? ''))
      .slice(0, 1)
      .map(() => wholeLine('It cites a passage that the case does not hold.')),
}

export const bareReportedly: Rule = {
  name: 'bare-reportedly',
  severity: 'warning',
  title: 'Reported by nobody',
  why: '“Reportedly” says that somebody said it and hides who.',
  source: 'ICD 206, source descriptors',
  check: (read, context) =>
    passagesOf(read, context).length > 0
      ? []
      : Array.from(
          read.text.matchAll(
            /\b(?:reportedly|allegedly|purportedly|(?:is|are|was|were) said to)\b/gi,
          ),
          ({ 0: words, index }) => ({
            span: { start: index, end: index + words.length },
            message: `“${words}” names nobody. Say who reports it, or cite the passage.`,
          }),
        ),
}
