import {
  Bookmark,
  FootnoteReferenceRun,
  InternalHyperlink,
  Paragraph,
  type ParagraphChild,
  Tab,
  TextRun,
} from 'docx'
import { type Span, wordsOf } from '../../shared/briefing/forms/spans'
import { isRightToLeft } from '../../shared/text/direction'

export const words = (text: string, look: 'plain' | 'strong' = 'plain'): Span => ({
  kind: 'text',
  text,
  look,
})

export const run = (text: string, style?: string): TextRun =>
  new TextRun({
    text,
    ...(style !== undefined && { style }),
    ...(isRightToLeft(text) && { rightToLeft: true }),
  })

export const tab = (): TextRun => new TextRun({ children: [new Tab()] })

/** A paragraph of a style, which runs from right to left when its words do. */
export function paragraph(
  style: string,
  spans: readonly Span[],
  lead: readonly ParagraphChild[] = [],
  more: Pick<ConstructorParameters<typeof Paragraph>[0] & object, 'numbering'> = {},
): Paragraph {
  const rightToLeft = isRightToLeft(wordsOf(spans))
  return new Paragraph({
    style,
    children: [...lead, ...spans.map(writeSpan)],
    ...(rightToLeft && { bidirectional: true }),
    ...more,
  })
}

const runStyles = { plain: undefined, emphasis: 'EmphaticWords', strong: 'StrongWords' } as const

/** What stands around a citation, and is as small. */
const CITATION_SIGNS = /^(?:\u00a0\[|[,;] |\])$/
const isCitation = (span: Span | undefined): boolean =>
  span?.kind === 'link' && span.name !== undefined

function writeSpan(span: Span, at: number, spans: readonly Span[]): ParagraphChild {
  switch (span.kind) {
    case 'text': {
      const isSign =
        CITATION_SIGNS.test(span.text) && (isCitation(spans[at - 1]) || isCitation(spans[at + 1]))
      return run(span.text, isSign ? 'Citation' : runStyles[span.look])
    }
    case 'note':
      return new FootnoteReferenceRun(span.number)
    case 'link': {
      const link = new InternalHyperlink({
        anchor: placeName(span.to),
        // A citation does not break between source and place.
        children: [
          run(isCitation(span) ? span.text.replaceAll(' ', '\u00a0') : span.text, 'Citation'),
        ],
      })
      return span.name === undefined
        ? link
        : new Bookmark({ id: placeName(span.name), children: [link] })
    }
  }
}

/** Word takes letters, digits and low lines for the name of a place. */
export const placeName = (name: string): string => name.replaceAll('-', '_')
