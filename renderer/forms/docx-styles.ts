import {
  AlignmentType,
  BorderStyle,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
  ShadingType,
} from 'docx'
import { plates } from '../../shared/briefing/forms/plates'
import type { MarkingColour } from '../../shared/model/marking-scheme'

/*
 * The styles of the Word form. Every paragraph and run has one and no look of its own, so whoever goes
 * on with the document changes a style and not a hundred places. Sizes are half points, lengths
 * twentieths of a point (twips), as WordprocessingML has them.
 */

const INK = '14181D'
const SOFT = '454E58'
const FAINT = '5B6570'
const RULE = { style: BorderStyle.SINGLE, size: 6, space: 6, color: 'B4BBC4' }

/** Room for the numbers of lines, in the margin left of the text. */
const GUTTER = 680
/** Room for what stands before the words of an entry: "[12]", "p. 2". */
const ENTRY = 850

const hanging = { left: 0, hanging: GUTTER }
const entry = { left: ENTRY, hanging: ENTRY }
const quiet = { size: 17, color: SOFT }

/** Ids of the styles of lines, by how a line is set apart. */
export const lineStyles = {
  paragraph: 'Line',
  'bottom-line': 'BottomLine',
  'key-judgement': 'KeyJudgement',
  bullet: 'ListBullet',
  numbered: 'ListNumber',
  quotation: 'Quote',
  caption: 'Caption',
} as const

/** @param colour of the marking of the whole */
export const docxStyles = (colour: MarkingColour): IStylesOptions => ({
  default: {
    document: {
      run: { font: 'Cambria', size: 21, color: INK, language: { value: 'en-GB' } },
      paragraph: { spacing: { line: 288, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { size: 37, bold: true },
      paragraph: { spacing: { line: 264, lineRule: LineRuleType.AUTO, before: 120, after: 120 } },
    },
    heading1: {
      run: { font: 'Calibri', size: 25, bold: true, color: INK },
      paragraph: { outlineLevel: 0, keepNext: true, spacing: { before: 400, after: 160 } },
    },
    heading2: {
      run: { font: 'Calibri', size: 21, bold: true, color: INK },
      paragraph: { outlineLevel: 1, keepNext: true, spacing: { before: 300, after: 120 } },
    },
    caption: {
      run: { size: 18, color: INK },
      paragraph: { keepNext: true, indent: hanging, spacing: { before: 240, after: 80 } },
    },
    footnoteText: {
      run: { size: 17 },
      paragraph: { spacing: { line: 252, lineRule: LineRuleType.AUTO, after: 40 } },
    },
    lineNumber: { run: { font: 'Calibri', size: 15, color: FAINT } },
  },
  paragraphStyles: [
    style('Subtitle', 'Subtitle', { run: { size: 24, italics: true, color: SOFT } }),
    style('About', 'About the document', { run: { ...quiet, font: 'Calibri' } }),
    style('Line', 'Briefing line', { paragraph: { indent: hanging, spacing: { after: 160 } } }),
    style('Unnumbered', 'Line without a number', { paragraph: { spacing: { after: 160 } } }),
    style('Passage', 'Passage', {
      run: { size: 18 },
      paragraph: { indent: entry, spacing: { before: 40, after: 80 } },
    }),
    style('BottomLine', 'Bottom line', {
      run: { size: 23 },
      paragraph: {
        indent: hanging,
        spacing: { after: 160 },
        border: { left: { style: BorderStyle.SINGLE, size: 18, space: 8, color: INK } },
      },
    }),
    style('KeyJudgement', 'Key judgement', {
      paragraph: {
        indent: hanging,
        keepLines: true,
        spacing: { before: 160, after: 120 },
        border: { top: RULE },
      },
    }),
    style('ListBullet', 'List Bullet', {
      paragraph: { indent: { left: 360, hanging: 360 }, spacing: { after: 120 } },
    }),
    style('ListNumber', 'List Number', {
      paragraph: { indent: { left: 360, hanging: 360 }, spacing: { after: 120 } },
    }),
    style('Quote', 'Quote', {
      run: { italics: true },
      paragraph: { indent: { left: 400, hanging: GUTTER + 400 }, spacing: { after: 160 } },
    }),
    style('Confidence', 'Confidence', {
      run: { ...quiet, font: 'Calibri' },
      paragraph: { indent: hanging, spacing: { after: 200 } },
    }),
    style('Picture', 'Picture', { paragraph: { keepNext: true, spacing: { before: 240 } } }),
    {
      ...style('FigureCaption', 'Figure caption', {
        paragraph: { keepNext: false, indent: hanging, spacing: { before: 120, after: 240 } },
      }),
      basedOn: 'Caption',
    },
    style('TableText', 'Table text', { run: { font: 'Calibri', size: 17 } }),
    style('TableTextKept', 'Table text kept with the next row', {
      run: { font: 'Calibri', size: 17 },
      paragraph: { keepNext: true },
    }),
    style('TableHead', 'Table head', {
      run: { font: 'Calibri', size: 17, bold: true },
      paragraph: { keepNext: true },
    }),
    style('SourceEntry', 'Source entry', {
      run: { ...quiet, font: 'Calibri' },
      paragraph: { indent: entry, keepLines: true, keepNext: true, spacing: { before: 160 } },
    }),
    style('Digest', 'Digest', {
      run: { font: 'Consolas', size: 14, color: FAINT },
      paragraph: { indent: { left: ENTRY } },
    }),
    {
      ...style('DigestKept', 'Digest kept with its passages', { paragraph: { keepNext: true } }),
      basedOn: 'Digest',
    },
    style('Closing', 'Closing line', {
      run: { ...quiet, font: 'Calibri' },
      paragraph: { spacing: { before: 360 }, border: { top: RULE } },
    }),
    style('Header', 'header', { run: { font: 'Calibri', size: 16, color: FAINT } }),
    style('Footer', 'footer', { run: { font: 'Calibri', size: 16, color: SOFT } }),
    style('Marking', 'Marking', { run: { font: 'Calibri' } }),
  ],
  characterStyles: [
    {
      id: 'Plate',
      name: 'Marking plate',
      run: {
        bold: true,
        size: 24,
        color: plates[colour].letters,
        shading: { type: ShadingType.CLEAR, fill: plates[colour].beneath, color: 'auto' },
      },
    },
    {
      id: 'Portion',
      name: 'Portion marking',
      run: { font: 'Calibri', size: 15, bold: true, color: SOFT },
    },
    { id: 'Key', name: 'Key of a line', run: { font: 'Calibri', size: 18, bold: true } },
    { id: 'Citation', name: 'Citation', run: { font: 'Calibri', size: 16, color: SOFT } },
    { id: 'StrongWords', name: 'Strong words', run: { bold: true } },
    { id: 'EmphaticWords', name: 'Emphatic words', run: { italics: true } },
  ],
})

function style(
  id: string,
  name: string,
  looks: Pick<NonNullable<IStylesOptions['paragraphStyles']>[number], 'run' | 'paragraph'>,
): NonNullable<IStylesOptions['paragraphStyles']>[number] {
  return { id, name, basedOn: 'Normal', quickFormat: true, ...looks }
}

/** Names of the two kinds of list. */
export const lists = { bullet: 'bullets', numbered: 'numbers' } as const

const indent = { left: 360, hanging: 360 }

export const docxNumbering: INumberingOptions = {
  config: [
    {
      reference: lists.bullet,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent } },
        },
      ],
    },
    {
      reference: lists.numbered,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent } },
        },
      ],
    },
  ],
}
