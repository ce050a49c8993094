import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import { blocksOf, markedTitles, titleFacts } from '../../shared/briefing/forms/blocks'
import { notesIn } from '../../shared/briefing/forms/form-block'
import { writable } from '../../shared/briefing/forms/writable'
import type { BriefingDocument } from '../../shared/model/briefing-document'
import { docxBlocks, docxNote } from './docx-blocks'
import { docxProperties } from './docx-properties'
import { docxNumbering, docxStyles } from './docx-styles'
import type { FormJob } from './form-job'
import { withoutTimes } from './timeless-zip'

/** Twips. */
const PAPERS = { a4: { width: 11_906, height: 16_838 }, letter: { width: 12_240, height: 15_840 } }
const MARGIN = { top: 1700, bottom: 1500, left: 1700, right: 1200, header: 560, footer: 500 }

/** The document as Office Open XML (ECMA-376), with its marking at head and foot of each page. */
export async function writeDocx({
  document,
  paper,
  at,
  pictures,
}: FormJob): Promise<Uint8Array<ArrayBuffer>> {
  const blocks = blocksOf(document)
  const file = new Document({
    styles: docxStyles(document.marking.colour),
    numbering: docxNumbering,
    footnotes: Object.fromEntries(
      notesIn(blocks).map(({ number, text }) => [number, { children: [docxNote(text)] }]),
    ),
    sections: [
      {
        properties: { page: { size: PAPERS[paper], margin: MARGIN } },
        headers: { default: header(document) },
        footers: { default: footer(document) },
        children: [
          ...titleBlock(document),
          ...docxBlocks(blocks, pictures, PAPERS[paper].width - MARGIN.left - MARGIN.right),
        ],
      },
    ],
  })
  const packed = await Packer.toArrayBuffer(file, undefined, docxProperties(document, at))
  return withoutTimes(new Uint8Array(packed))
}

const marking = ({ marking: { label, place } }: BriefingDocument): Paragraph =>
  new Paragraph({
    style: 'Marking',
    alignment: place === 'right' ? AlignmentType.RIGHT : AlignmentType.CENTER,
    children: [new TextRun({ text: `\u00a0${writable(label)}\u00a0`, style: 'Plate' })],
  })

const header = (document: BriefingDocument): Header =>
  new Header({
    children: [
      marking(document),
      styled('Header', [document.reference, document.caseTitle].filter(Boolean).join(' · ')),
    ],
  })

const footer = (document: BriefingDocument): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        children: [
          new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
      marking(document),
    ],
  })

const styled = (style: string, text: string): Paragraph =>
  new Paragraph({ style, children: [new TextRun(writable(text))] })

function titleBlock(document: BriefingDocument): Paragraph[] {
  const { title, subtitle } = markedTitles(document)
  const about = [`Briefing ${document.reference}`.trim(), document.unit, document.date]
  return [
    styled('About', about.filter(Boolean).join(', ')),
    styled('Title', title),
    ...(subtitle === '' ? [] : [styled('Subtitle', subtitle)]),
    ...titleFacts(document).map(([name, value]) => styled('About', `${name}: ${value}`)),
  ]
}
