import type { CitationRef, DocumentSource, Inline } from '../../model/briefing-document'
import { writable } from './writable'

/** A stretch of running text in one look. */
export type Span =
  | { readonly kind: 'text'; readonly text: string; readonly look: Look }
  /** Leads to a place in the document; `name` is that of its own place, for the way back. */
  | { readonly kind: 'link'; readonly text: string; readonly to: string; readonly name?: string }
  /** A footnote, counted through the document. */
  | { readonly kind: 'note'; readonly number: number; readonly text: string }

export type Look = 'plain' | 'emphasis' | 'strong'

/** The name of the entry of a source, for links. */
export const sourceAnchor = (number: number): string => `source-${number}`

export const text = (words: string, look: Look = 'plain'): Span => ({
  kind: 'text',
  text: writable(words),
  look,
})

/**
 * The running text of a line.
 * @param nextNote gives each footnote its number; called in printing order
 */
export const spansOf = (inlines: readonly Inline[], nextNote: () => number): Span[] =>
  inlines.flatMap((inline): Span[] => {
    switch (inline.kind) {
      case 'text':
        return [text(inline.text, inline.emphasis ? 'emphasis' : 'plain')]
      case 'likelihood':
        return [text(inline.term, 'strong'), text(` (${inline.range})`)]
      case 'citations':
        return [text('\u00a0['), ...inline.refs.flatMap(citation), text(']')]
      case 'footnote':
        return [{ kind: 'note', number: nextNote(), text: writable(inline.text) }]
    }
  })

/** One bracket for citations that stand together: `[6, ¶4; 8, ¶2, ¶6]`. */
function citation(
  { source, locator, label, passages }: CitationRef,
  at: number,
  refs: readonly CitationRef[],
): Span[] {
  const again = refs[at - 1]?.source === source
  const link: Span = {
    kind: 'link',
    text: again ? locator : `${source}, ${locator}`,
    to: passages[0] ?? sourceAnchor(source),
    name: label,
  }
  return at === 0 ? [link] : [text(again ? ', ' : '; '), link]
}

/** "Cited in lines 1, 4 (¶2, ¶6).": each line leads to its first citation, each place to its own. */
export function citedIn({ citedBy }: Pick<DocumentSource, 'citedBy'>): Span[] {
  const lines = [...new Set(citedBy.map(({ line }) => line))]
  if (lines.length === 0) return []
  const places = lines.flatMap((line, at): Span[] => {
    const here = citedBy.filter((one) => one.line === line)
    const links = here.flatMap(({ locator, label }, place): Span[] => [
      text(place === 0 ? ' (' : ', '),
      { kind: 'link', text: locator, to: label },
    ])
    return [
      ...(at === 0 ? [] : [text(', ')]),
      { kind: 'link', text: String(line), to: here[0]?.label ?? '' },
      ...(here.length > 1 ? [...links, text(')')] : []),
    ]
  })
  return [text(lines.length === 1 ? 'Cited in line ' : 'Cited in lines '), ...places, text('.')]
}

/** The words of running text; a footnote is its number. */
export const wordsOf = (spans: readonly Span[]): string =>
  spans.map((span) => (span.kind === 'note' ? String(span.number) : span.text)).join('')
