import { type Fix, type Hit, wholeLine } from './finding'
import { askJudgement } from './judging'
import { type Mark, marksIn } from './marks'
import { ownMarks } from './own-words'
import { type ReadLine, within } from './read-line'
import type { Rule } from './rule'

export const confidenceWithLikelihood: Rule = {
  name: 'confidence-with-likelihood',
  severity: 'stop',
  title: 'Confidence and likelihood in one sentence',
  why: 'How likely something is and how well that is founded are two things; together they read as one.',
  source: 'ICD 203, D.6.e.(2)',
  check: (read, context) => {
    const own = ownMarks(read, context)
    const shared = read.sentences.flatMap((sentence): Hit[] => {
      const marks = within(own, sentence)
      const confidence = marks.find(isConfidence)
      return confidence && marks.some(({ kind }) => kind === 'likelihood')
        ? [sharing(read, confidence)]
        : []
    })
    const basis = marksIn(read.line.confidence?.basis ?? '')
    const stray = basis.find(({ kind }) => kind === 'likelihood')
    if (!stray) return shared
    const message = `The confidence line states a likelihood too: “${stray.words}”. State it in the sentence above.`
    return [...shared, wholeLine(message)]
  },
}

type Confidence = Mark & { readonly kind: 'confidence' }
const isConfidence = (mark: Mark): mark is Confidence => mark.kind === 'confidence'

const sharing = (read: ReadLine, mark: Confidence): Hit => {
  const fix = ownLine(read, mark)
  return {
    span: mark,
    message: 'State the likelihood in the sentence and the confidence on a line of its own.',
    ...(fix && { fix }),
  }
}

/** "with moderate confidence" can go without leaving a hole in the sentence. */
function ownLine({ text, line }: ReadLine, mark: Confidence): Fix | null {
  const before = /[,\s]*\bwith\s+(?:an?\s+)?$/i.exec(text.slice(0, mark.start))
  const level = mark.level ?? line.confidence?.level
  if (!before || level === undefined) return null
  const after = /^,(?=\s)/.exec(text.slice(mark.end))?.[0].length ?? 0
  const span = { start: before.index, end: mark.end + after }
  const label = line.confidence ? 'Leave it to the line beneath' : 'Give it a line of its own'
  return { kind: 'confidence', span, level, label }
}

export const confidenceWithoutBasis: Rule = {
  name: 'confidence-without-basis',
  severity: 'error',
  title: 'Confidence without its basis',
  why: 'A level of confidence means nothing to a reader who is not told what it rests on.',
  source: 'ICD 203, standard 2',
  check: ({ line }) =>
    line.confidence === null || /\S/.test(line.confidence.basis)
      ? []
      : [
          wholeLine(`Say what the ${line.confidence.level} confidence rests on.`, {
            ...askJudgement,
            label: 'State the basis',
          }),
        ],
}
