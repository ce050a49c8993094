import {
  Bookmark,
  BorderStyle,
  type FileChild,
  FootnoteReferenceRun,
  ImageRun,
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
import type { FormBlock } from '../../shared/briefing/forms/form-block'
import { type Span, wordsOf } from '../../shared/briefing/forms/spans'
import { isRightToLeft } from '../../shared/text/direction'
import { lineStyles, lists } from './docx-styles'
import type { FormPicture } from './form-job'

/** The blocks as paragraphs and tables of a Word document. */
export function docxBlocks(
  blocks: readonly FormBlock[],
  pictures: readonly FormPicture[],
): FileChild[] {
  const byId = new Map(pictures.map((picture) => [picture.sourceId, picture]))
  let list = 0
  return blocks.flatMap((block, at): FileChild[] => {
    if (block.kind === 'line' && block.key === '1.' && block.look === 'numbered') list += 1
    if (block.kind === 'picture') return [writePicture(block, byId.get(block.sourceId))]
    // Two tables with nothing between them would be one.
    const isParted = block.kind === 'table' && blocks[at - 1]?.kind === 'table'
    return [...(isParted ? [paragraph('TableText', [])] : []), ...writeBlock(block, list)]
  })
}

/** @param list which numbered list of the document an item belongs to */
function writeBlock(block: Exclude<FormBlock, { kind: 'picture' }>, list: number): FileChild[] {
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
    case 'remark':
      return [paragraph('About', [words(block.text)])]
    case 'source':
      return [
        paragraph(
          'SourceEntry',
          [...block.spans, ...(block.grade === '' ? [] : [words(` ${block.grade}`, 'strong')])],
          [...placed(block.anchor, run(`[${block.number}]`, 'StrongWords')), tab()],
        ),
        paragraph('Digest', [words(`SHA-256 ${block.digest}`)]),
      ]
    case 'closing':
      return [paragraph('Closing', [words(block.text)]), paragraph('Digest', [words(block.digest)])]
  }
}

/** A run that links lead to. */
const placed = (anchor: string | null, child: ParagraphChild): ParagraphChild[] =>
  anchor === null ? [child] : [new Bookmark({ id: placeName(anchor), children: [child] })]

/** Pixels that a picture may be wide and high on a page, at 96 an inch. */
const LARGEST = { width: 600, height: 680 }

function writePicture(
  { words: description }: FormBlock & { kind: 'picture' },
  picture: FormPicture | undefined,
): Paragraph {
  if (picture === undefined) return paragraph('Line', [words(description)])
  const { width, height, png } = picture
  const scale = Math.min(1, LARGEST.width / width, LARGEST.height / height)
  const image = new ImageRun({
    type: 'png',
    data: png,
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name: 'Picture', description },
  })
  return new Paragraph({ style: 'Picture', children: [image] })
}

const words = (text: string, look: 'plain' | 'strong' = 'plain'): Span => ({
  kind: 'text',
  text,
  look,
})

function writeLine(
  { look, anchor, number, key, portion, spans }: FormBlock & { kind: 'line' },
  list: number,
): Paragraph {
  const isItem = look === 'bullet' || look === 'numbered'
  const lead: ParagraphChild[] = [
    ...(number === null ? [] : [run(String(number), 'LineNumber'), isItem ? run(' ') : tab()]),
    ...(key === '' || look === 'numbered' ? [] : [run(`${key} `, 'Key')]),
    ...placed(anchor ?? null, run(portion, 'Portion')),
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
