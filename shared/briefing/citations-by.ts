import type { CitationRef, DocumentSection } from '../model/briefing-document'

/** A printed citation and the number of its line. */
export interface PlacedCitation {
  readonly ref: CitationRef
  readonly line: number
}

/** The citations of composed sections by what they lead to, each in printing order. */
export interface CitationsBy {
  /** By number in the source list. */
  readonly source: ReadonlyMap<number, readonly PlacedCitation[]>
  /** By label in the annex. */
  readonly passage: ReadonlyMap<string, readonly PlacedCitation[]>
}

/** Gathers the citations in one walk: a briefing has hundreds of each. */
export function citationsBy(sections: readonly DocumentSection[]): CitationsBy {
  const source = new Map<number, PlacedCitation[]>()
  const passage = new Map<string, PlacedCitation[]>()
  for (const { inlines, number: line } of sections.flatMap(({ lines }) => lines)) {
    for (const inline of inlines) {
      if (inline.kind !== 'citations') continue
      for (const ref of inline.refs) {
        add(source, ref.source, { ref, line })
        for (const label of ref.passages) add(passage, label, { ref, line })
      }
    }
  }
  return { source, passage }
}

function add<K, V>(gathered: Map<K, V[]>, key: K, value: V): void {
  const known = gathered.get(key)
  if (known === undefined) gathered.set(key, [value])
  else known.push(value)
}
