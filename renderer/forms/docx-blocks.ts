import { Bookmark, type FileChild, ImageRun, Paragraph, type ParagraphChild } from 'docx'
import type { FormBlock } from '../../shared/briefing/forms/form-block'
import { paragraph, placeName, run, tab, words } from './docx-paragraph'
import { lineStyles, lists } from './docx-styles'
import { docxTable } from './docx-table'
import type { FormPicture } from './form-job'

/**
 * The blocks as paragraphs and tables of a Word document.
 * @param measure width of a page's text, in twentieths of a point
 */
export function docxBlocks(
  blocks: readonly FormBlock[],
  pictures: readonly FormPicture[],
  measure: number,
): FileChild[] {
  const byId = new Map(pictures.map((picture) => [picture.sourceId, picture]))
  let list = 0
  return blocks.flatMap((block, at): FileChild[] => {
    if (block.kind === 'line' && block.key === '1.' && block.look === 'numbered') list += 1
    if (block.kind === 'picture') return [writePicture(block, byId.get(block.sourceId))]
    if (block.kind !== 'table') return writeBlock(block, list)
    // Two tables with nothing between them would be one.
    const isParted = blocks[at - 1]?.kind === 'table'
    const table = docxTable(block, measure, isUnderFigure(blocks[at + 1]))
    return [...(isParted ? [paragraph('TableText', [])] : []), table]
  })
}

/** A footnote; its number is put before it by the program that shows it. */
export const docxNote = (text: string): Paragraph =>
  paragraph('FootnoteText', [words(text)], [run(' ')])

/** What a figure shows stands over its words, a table under them. */
const isUnderFigure = (block: FormBlock | undefined): boolean =>
  block?.kind === 'line' && block.look === 'caption' && block.key.startsWith('Figure')

/** @param list which numbered list of the document an item belongs to */
function writeBlock(
  block: Exclude<FormBlock, { kind: 'picture' | 'table' }>,
  list: number,
): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [
        paragraph(`Heading${block.level}`, [{ kind: 'text', text: block.text, look: 'plain' }]),
      ]
    case 'line':
      return [writeLine(block, list)]
    case 'confidence':
      return [paragraph('Confidence', block.spans, numbered(block.number))]
    case 'remark':
      return [paragraph('About', [words(block.text)])]
    case 'source':
      return [
        paragraph(
          'SourceEntry',
          [...block.spans, ...(block.grade === '' ? [] : [words(` ${block.grade}`, 'strong')])],
          [...placed(block.anchor, run(`[${block.number}]`, 'StrongWords')), tab()],
        ),
        // Passages follow where the source is named again.
        paragraph(block.anchor === null ? 'DigestKept' : 'Digest', [
          words(`SHA-256 ${block.digest}`),
        ]),
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

function writeLine(line: FormBlock & { kind: 'line' }, list: number): Paragraph {
  const { look, anchor, number, key, portion, spans } = line
  const isItem = look === 'bullet' || look === 'numbered'
  const lead: ParagraphChild[] = [
    ...(number === null ? [] : [run(String(number), 'LineNumber'), isItem ? run(' ') : tab()]),
    ...(key === '' || look === 'numbered'
      ? []
      : [run(key, 'Key'), number === null ? tab() : run(' ')]),
    ...placed(anchor ?? null, run(portion, 'Portion')),
    run(' '),
  ]
  const numbering = isItem
    ? { numbering: { reference: lists[look], level: 0, instance: list } }
    : {}
  return paragraph(styleOf(line), spans, lead, numbering)
}

function styleOf(line: FormBlock & { kind: 'line' }): string {
  if (line.number === null) return line.key === '' ? 'Unnumbered' : 'Passage'
  return isUnderFigure(line) ? 'FigureCaption' : lineStyles[line.look]
}

const numbered = (number: number): ParagraphChild[] => [run(String(number), 'LineNumber'), tab()]
