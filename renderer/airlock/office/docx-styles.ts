import type { Relationship } from './relationships'
import { targetsOf } from './relationships'
import { OOXML } from './ooxml-namespaces'
import { type Package, readPart } from './xml-part'

/** What the style of a paragraph makes of it. */
export interface ParagraphStyle {
  readonly kind: 'title' | 'quotation' | 'caption' | null
  /** Level of a heading, from 1. */
  readonly heading: number | null
  /** Depth in a list, from 1. */
  readonly list: number | null
}

/** The styles of a document, and the language it is written in unless a run says otherwise. */
export interface DocxStyles {
  styleOf(id: string | null): ParagraphStyle
  readonly language: string | null
}

interface Written {
  name: string
  basedOn: string | null
  outline: number | null
  list: number | null
}

const PLAIN: ParagraphStyle = { kind: null, heading: null, list: null }
/** Styles build on others; more steps than this are a circle. */
const LONGEST_CHAIN = 30

/** Reads the styles part (ECMA-376-1, 17.7). A document without one has plain paragraphs. */
export async function docxStyles(
  document: Package,
  relationships: readonly Relationship[],
  main: string,
): Promise<DocxStyles> {
  const styles = new Map<string, Written>()
  let style: Written | null = null
  let language: string | null = null
  let standard: string | null = null
  const [part] = targetsOf(relationships, main, 'styles')
  await readPart(document, part ?? 'word/styles.xml', OOXML, {
    open({ name, attribute }) {
      const value = attribute('w:val')
      if (name === 'w:style') {
        const id = attribute('w:styleId') ?? ''
        style = { name: '', basedOn: null, outline: null, list: null }
        if (attribute('w:type') === 'paragraph') {
          styles.set(id, style)
          if (/^(1|true|on)$/.test(attribute('w:default') ?? '')) standard = id
        }
      } else if (style === null) {
        if (name === 'w:lang') language ??= value
      } else if (name === 'w:name') style.name = value ?? ''
      else if (name === 'w:basedOn') style.basedOn = value
      else if (name === 'w:outlineLvl') style.outline = levelOf(value)
      else if (name === 'w:ilvl') style.list = levelOf(value)
      else if (name === 'w:numId') style.list = value === '0' ? null : (style.list ?? 1)
    },
    close(name) {
      if (name === 'w:style') style = null
    },
    text() {},
  })
  const known = new Map<string, ParagraphStyle>()
  return {
    language,
    styleOf(id) {
      const wanted = id ?? standard
      if (wanted === null) return PLAIN
      const style = known.get(wanted) ?? inherited(wanted, styles)
      known.set(wanted, style)
      return style
    },
  }
}

/** Levels are counted from 0 in the file; 9 is body text. */
export function levelOf(value: string | null): number | null {
  const level = Number(value ?? Number.NaN)
  return Number.isInteger(level) && level >= 0 && level < 9 ? level + 1 : null
}

function inherited(id: string, styles: ReadonlyMap<string, Written>): ParagraphStyle {
  let kind: ParagraphStyle['kind'] = null
  let heading: number | null = null
  let list: number | null = null
  let next: string | null = id
  for (let step = 0; next !== null && step < LONGEST_CHAIN; step += 1) {
    const style = styles.get(next)
    if (style === undefined) break
    kind ??= kindByName(style.name)
    heading ??= style.outline ?? headingByName(style.name)
    list ??= style.list
    next = style.basedOn
  }
  return { kind, heading, list }
}

/** The names of built-in styles are English whatever the language of the program. */
function kindByName(name: string): ParagraphStyle['kind'] {
  if (/^title$/i.test(name)) return 'title'
  if (/^caption$/i.test(name)) return 'caption'
  return /^(intense )?quote$/i.test(name) ? 'quotation' : null
}

const headingByName = (name: string): number | null => {
  const level = name.match(/^heading ([1-9])$/i)?.[1]
  return level === undefined ? null : Number(level)
}
