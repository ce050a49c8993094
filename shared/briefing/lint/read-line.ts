import type { Line, Run } from '../../model/briefing'
import { DEFAULT_SCALE } from '../../model/likelihood'
import { citedClips } from '../../model/line-evidence'
import { sentenceEnds } from '../../text/sentence-breaks'
import type { Span } from './finding'
import { type Mark, marksIn } from './marks'
import { quotesIn } from './quotes'
import { formOfTerm } from './scales'

/** Stands for a likelihood term, a citation or a footnote: one place each, as in the editor. */
export const ATOM = '\ufffc'

/** A line as rules read it. */
export interface ReadLine {
  readonly line: Line
  /** Its words, with {@link ATOM} for each piece that is not text. Spans are places in it. */
  readonly text: string
  /** Clips it cites, in the order of the text, each once. */
  readonly clipIds: readonly string[]
  readonly sentences: readonly Span[]
  /** How sure somebody is, in the order of the text; likelihood terms with their range included. */
  readonly marks: readonly Mark[]
  /** Places in quotation marks, without them. */
  readonly quotes: readonly Span[]
}

/** Reads a line once for all rules. */
export function readLine(line: Line): ReadLine {
  const text = line.runs.map((run) => (run.kind === 'text' ? run.text : ATOM)).join('')
  return {
    line,
    text,
    clipIds: citedClips(line),
    sentences: sentencesIn(text),
    marks: [...marksIn(text), ...termsIn(line.runs)].sort((a, b) => a.start - b.start),
    quotes: line.form?.kind === 'quotation' ? [wholeQuote(text)] : quotesIn(text),
  }
}

/** A quotation set apart needs no marks: all of it is quoted, but for what it cites at its ends. */
function wholeQuote(text: string): Span {
  const start = /^[\s\ufffc“"«„]*/.exec(text)?.[0].length ?? 0
  const end = text.length - (/[\s\ufffc”"»]*$/.exec(text)?.[0].length ?? 0)
  return { start, end: Math.max(start, end) }
}

/** The sentences of a text as places in it. */
function sentencesIn(text: string): Span[] {
  const ends = sentenceEnds(text)
  return ends.map((end, at) => ({ start: ends[at - 1] ?? 0, end }))
}

function termsIn(runs: readonly Run[]): Mark[] {
  const terms: Mark[] = []
  let at = 0
  for (const run of runs) {
    if (run.kind === 'likelihood') {
      const form = formOfTerm(run.term, run.scale ?? DEFAULT_SCALE)
      terms.push({ kind: 'likelihood', form, words: run.term, start: at, end: at + 1 })
    }
    at += run.kind === 'text' ? run.text.length : 1
  }
  return terms
}

/** Whether the mark is a term that prints its range itself. */
export const isTerm = ({ text }: ReadLine, mark: Span): boolean => text[mark.start] === ATOM

/** The marks between two places. */
export const within = (marks: readonly Mark[], { start, end }: Span): readonly Mark[] =>
  marks.filter((mark) => mark.start >= start && mark.end <= end)

/** Whether it says something beside what it cites. */
export const says = (read: ReadLine): boolean =>
  /[^\s\ufffc]/.test(read.text) || read.marks.length > 0
