import type { Span } from './finding'

const pairs = /“([^“”]*)”|"([^"]*)"|«([^«»]*)»|„([^„“”]*)[“”]/g

/** The places within quotation marks. Single marks are left alone: they are apostrophes too. */
export const quotesIn = (text: string): Span[] =>
  Array.from(text.matchAll(pairs), ({ 0: { length }, index }) => ({
    start: index + 1,
    end: index + length - 1,
  }))
