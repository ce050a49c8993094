import type {
  BriefingDocument,
  DocumentPassage,
  DocumentSource,
} from '../../model/briefing-document'
import { type FormBlock, headingOf } from './form-block'
import { citedIn, type Span, sourceAnchor, text } from './spans'
import { writable } from './writable'

/** A source in the list of sources. */
export function sourceBlock(source: DocumentSource): FormBlock {
  const { number, heading, marking, unrestricted, descriptor, reliability, sha256 } = source
  const said = [heading, unrestricted ? '' : `${marking}.`, descriptor]
  return {
    kind: 'source',
    number,
    anchor: sourceAnchor(number),
    spans: [text(`${said.filter(Boolean).join(' ')} `), ...citedIn(source)],
    grade: reliability ?? 'not rated',
    digest: sha256,
  }
}

/** Each cited passage in its exact words, under its source. */
export function annexBlocks({ annex, sources }: BriefingDocument): FormBlock[] {
  if (annex.length === 0) return []
  return [
    ...headingOf(1, 'Evidence'),
    {
      kind: 'remark',
      text: 'Each passage that is cited, in its exact words, with the reliability of its source and its credibility; – is not rated.',
    },
    ...sources.flatMap((source): FormBlock[] => {
      const passages = annex.filter((passage) => passage.source === source.number)
      if (passages.length === 0) return []
      return [
        {
          kind: 'source',
          number: source.number,
          anchor: null,
          spans: [
            { kind: 'link', text: writable(source.heading), to: sourceAnchor(source.number) },
          ],
          grade: '',
          digest: source.sha256,
        },
        ...passages.map((passage) => passageBlock(passage, source)),
      ]
    }),
  ]
}

const passageBlock = (passage: DocumentPassage, { reliability }: DocumentSource): FormBlock => ({
  kind: 'line',
  look: 'paragraph',
  anchor: passage.label,
  number: null,
  key: passage.locator,
  portion: passage.portion,
  spans: [
    text(`“${passage.quote}” `),
    text(passage.citedBy.length === 1 ? 'Line ' : 'Lines '),
    ...passage.citedBy.flatMap(({ label, line }, at): Span[] => [
      ...(at === 0 ? [] : [text(', ')]),
      { kind: 'link', text: String(line), to: label },
    ]),
    text(`. ${reliability ?? '–'}${passage.credibility ?? '–'}`),
  ],
})
