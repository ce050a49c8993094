import type { BriefingDocument } from '../../model/briefing-document'
import { blocksOf, markedTitles, titleFacts } from './blocks'
import { type FormBlock, notesIn } from './form-block'
import { escaped, escapedParagraph, inlineMarkdown } from './markdown-words'
import { writable } from './writable'

/**
 * The document as Markdown: CommonMark with the tables and footnotes of GitHub's. The marking stands
 * above and below it, since it has no pages.
 */
export function writeMarkdown(document: BriefingDocument): string {
  const marking = `**${escaped(writable(document.marking.label))}**`
  const blocks = blocksOf(document)
  const { title, subtitle } = markedTitles(document)
  const about = [`Briefing ${document.reference}`.trim(), document.unit, document.date]
  const parts = [
    marking,
    escaped(writable(about.filter(Boolean).join(', '))),
    `# ${escaped(title)}`,
    ...(subtitle === '' ? [] : [escapedParagraph(subtitle)]),
    ...titleFacts(document).map(([name, value]) => `${name}: ${escaped(value)}`),
    ...blocks.map(writeBlock),
    ...notesIn(blocks).map(({ number, text }) => `[^${number}]: ${escapedParagraph(text)}`),
    marking,
  ]
  return `${parts.join('\n\n')}\n`
}

function writeBlock(block: FormBlock): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${escaped(block.text)}`
    case 'line':
      return writeLine(block)
    case 'confidence':
      return `**${block.number}** ${inlineMarkdown(block.spans)}`
    case 'table':
      return writeTable(block)
    case 'picture':
      return escaped(block.words)
    case 'remark':
      return escapedParagraph(block.text)
    case 'source':
      return [
        `**\\[${block.number}\\]**`,
        inlineMarkdown(block.spans),
        block.grade === '' ? '' : `${block.grade}.`,
        `SHA-256 ${block.digest}`,
      ]
        .filter(Boolean)
        .join(' ')
    case 'closing':
      return `${escaped(block.text)} ${block.digest}`
  }
}

function writeLine({ look, number, key, portion, spans }: FormBlock & { kind: 'line' }): string {
  const heads = [number === null ? '' : String(number), look === 'numbered' ? '' : key, portion]
  const bold = heads.filter(Boolean).map((head) => `**${escaped(head)}**`)
  const line = `${bold.join(' ')} ${inlineMarkdown(spans)}`
  switch (look) {
    case 'bullet':
      return `- ${line}`
    case 'numbered':
      return `${key} ${line}`
    case 'quotation':
    case 'bottom-line':
      return `> ${line}`
    default:
      return line
  }
}

function writeTable({ header, rows }: FormBlock & { kind: 'table' }): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    row(header.map(escaped)),
    row(header.map(() => '---')),
    ...rows.map((cells) => row(cells.map(escaped))),
  ].join('\n')
}
