import { listed } from '../printed'
import { passagesOf } from './context'
import type { Fix, Hit, Span } from './finding'
import { foldedWord, wordsIn } from './folded'
import type { ReadClip } from './read-clip'
import { ATOM } from './read-line'
import type { Rule } from './rule'

/** Share of the words that may differ for a passage still to be what was meant to be quoted. */
const SLIP = 0.34

export const quotationDiffers: Rule = {
  name: 'quotation-differs',
  severity: 'error',
  title: 'Quotation differs from its passage',
  why: 'Between quotation marks stand the words of the source, letter by letter.',
  source: 'ICD 206, source reference citations',
  check: (read, context) => {
    const passages = passagesOf(read, context)
    if (passages.length === 0) return []
    return read.quotes.flatMap((span): Hit[] => {
      const quote = read.text.slice(span.start, span.end)
      // One word is a name or a term; what is quoted of it cannot be slipped.
      if (quote.includes(ATOM) || wordsIn(quote).length < 2) return []
      if (passages.some((passage) => holdsQuote(passage, quote))) return []
      const names = listed(passages.map(({ clip }) => `c${clip.number}`))
      const message = `“${shortened(quote)}” does not stand so in ${names}.`
      const fix = asInPassage(passages, quote, span)
      return [{ span, message, ...(fix && { fix }) }]
    })
  },
}

const shortened = (quote: string) => (quote.length > 60 ? `${quote.slice(0, 60)}…` : quote)

/** White space and the shape of quotation marks and apostrophes are the printer's. */
const settled = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[’‘]/g, "'").replace(/[“”„]/g, '"').trim()

/** Whether a passage has the quote; what was left out (…) or put in ([ ]) parts it in pieces. */
function holdsQuote({ clip, source }: ReadClip, quote: string): boolean {
  const pieces = settled(quote)
    .replace(/[.,;:!?]$/, '')
    .split(/\s*(?:\[[^\]]*\]|…|\.\.\.)\s*/)
    .filter((piece) => piece !== '')
  return [clip.anchor.exact, source.title].some((said) => {
    const text = settled(said)
    let at = 0
    return pieces.every((piece) => {
      const found = text.indexOf(piece, at)
      at = found + piece.length
      return found >= 0
    })
  })
}

/** The words of the passage that come nearest, when only a few differ. */
function asInPassage(passages: readonly ReadClip[], quote: string, span: Span): Fix | null {
  const wanted = wordsIn(quote).map(({ word }) => foldedWord(word))
  let best: { readonly words: string; readonly wrong: number } | null = null
  for (const { clip } of passages) {
    const { exact } = clip.anchor
    const said = wordsIn(exact)
    const folded = said.map(({ word }) => foldedWord(word))
    for (let from = 0; from + wanted.length <= said.length; from++) {
      const wrong = wanted.filter((word, at) => word !== folded[from + at]).length
      if (wrong > Math.max(1, wanted.length * SLIP) || (best && best.wrong <= wrong)) continue
      const [first, last] = [said[from], said[from + wanted.length - 1]]
      best = { words: exact.slice(first?.start, last?.end).replace(/\s+/g, ' '), wrong }
    }
  }
  if (best === null) return null
  const closing = /[.,;:!?]$/.exec(quote)?.[0] ?? ''
  return { kind: 'replace', span, words: best.words + closing, label: 'Quote it as it stands' }
}
