import {
  Bookmark,
  BorderStyle,
  type FileChild,
  FootnoteReferenceRun,
  InternalHyperlink,
  Paragraph,
  type ParagraphChild,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { FormBlock } from '../../shared/briefing/forms/blocks'
import { type Span, wordsOf } from '../../shared/briefing/forms/spans'
import { isRightToLeft } from '../../shared/text/direction'
import { lineStyles, lists } from './docx-styles'

/** The blocks as paragraphs and tables of a Word document. */
export function docxBlocks(blocks: readonly FormBlock[]): FileChild[] {
  let list = 0
  return blocks.flatMap((block): FileChild[] => {
    if (block.kind === 'line' && block.key === '1.' && block.look === 'numbered') list += 1
    return writeBlock(block, list)
  })
}

/** @param list which numbered list of the document an item belongs to */
function writeBlock(block: FormBlock, list: number): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [
        paragraph(`Heading${block.level}`, [{ kind: 'text', text: block.text, look: 'plain' }]),
      ]
    case 'line':
      return [writeLine(block, list)]
    case 'confidence':
      return [paragraph('Confidence', block.spans, numbered(block.number))]
    case 'table':
      return [writeTable(block)]
    case 'picture':
      return [paragraph('Line', [{ kind: 'text', text: block.words, look: 'emphasis' }])]
    case 'remark':
      return [paragraph('About', [words(block.text)])]
    case 'source':
      return [
        paragraph(
          'SourceEntry',
          [...block.spans, words(` ${block.grade}`, 'strong')],
          [
            new Bookmark({
              id: placeName(block.anchor),
              children: [run(`[${block.number}]`, 'StrongWords')],
            }),
            tab(),
          ],
        ),
        paragraph('Digest', [words(`SHA-256 ${block.digest}`)]),
      ]
    case 'closing':
      return [paragraph('Closing', [words(block.text)]), paragraph('Digest', [words(block.digest)])]
  }
}

const words = (text: string, look: 'plain' | 'strong' = 'plain'): Span => ({
  kind: 'text',
  text,
  look,
})

function writeLine(
  { look, number, key, portion, spans }: FormBlock & { kind: 'line' },
  list: number,
): Paragraph {
  const isItem = look === 'bullet' || look === 'numbered'
  const lead: ParagraphChild[] = [
    ...(number === null ? [] : [run(String(number), 'LineNumber'), isItem ? run(' ') : tab()]),
    ...(key === '' || look === 'numbered' ? [] : [run(`${key} `, 'Key')]),
    run(portion, 'Portion'),
    run(' '),
  ]
  const numbering = isItem
    ? { numbering: { reference: lists[look], level: 0, instance: list } }
    : {}
  return paragraph(lineStyles[look], spans, lead, numbering)
}

const numbered = (number: number): ParagraphChild[] => [run(String(number), 'LineNumber'), tab()]

const run = (text: string, style?: string): TextRun =>
  new TextRun({
    text,
    ...(style !== undefined && { style }),
    ...(isRightToLeft(text) && { rightToLeft: true }),
  })

const tab = (): TextRun => new TextRun({ children: [new Tab()] })

function paragraph(
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

function writeSpan(span: Span): ParagraphChild {
  switch (span.kind) {
    case 'text':
      return run(span.text, runStyles[span.look])
    case 'note':
      return new FootnoteReferenceRun(span.number)
    case 'link': {
      const link = new InternalHyperlink({
        anchor: placeName(span.to),
        children: [run(span.text, 'Citation')],
      })
      return span.name === undefined
        ? link
        : new Bookmark({ id: placeName(span.name), children: [link] })
    }
  }
}

/** Word takes letters, digits and low lines for the name of a place. */
const placeName = (name: string): string => name.replaceAll('-', '_')

const thin = { style: BorderStyle.SINGLE, size: 4, color: 'DDE1E5' }
const thick = { style: BorderStyle.SINGLE, size: 8, color: '14181D' }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }

function writeTable({ header, rows }: FormBlock & { kind: 'table' }): Table {
  const cells = (style: string, row: readonly string[]) =>
    row.map((cell) => new TableCell({ children: [paragraph(style, [words(cell)])] }))
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: {
      top: thick,
      bottom: thick,
      left: none,
      right: none,
      insideVertical: none,
      insideHorizontal: thin,
    },
    margins: { top: 60, bottom: 60, left: 0, right: 120 },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: cells('TableHead', header) }),
      ...rows.map((row) => new TableRow({ children: cells('TableText', row) })),
    ],
  })
}
