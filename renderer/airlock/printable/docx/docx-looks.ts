import { OOXML } from '../../office/ooxml-namespaces'
import { type Relationship, targetsOf } from '../../office/relationships'
import { type Package, readPart } from '../../office/xml-part'
import type { XmlTag } from '../../office/xml-scanner'
import { paragraphCss, runCss } from './docx-css'

/** What a style makes of text: declarations for a paragraph or a run, and its numbering. */
export interface Look {
  readonly css: string
  readonly list: { readonly id: string; readonly level: number } | null
  /** Whether a table of this style has lines. */
  readonly lined: boolean
}

/** The styles of a document as looks. */
export interface DocxLooks {
  /** What holds where nothing else is said. */
  readonly standard: string
  lookOf(id: string | null): Look
}

interface Written {
  basedOn: string | null
  css: string
  listId: string | null
  level: number
  lined: boolean
}

const NO_LOOK: Look = { css: '', list: null, lined: false }
/** Styles build on others; more steps than this are a circle. */
const LONGEST_CHAIN = 30

/** Reads the styles part (ECMA-376-1, 17.7) for what its styles look like. */
export async function docxLooks(
  document: Package,
  relationships: readonly Relationship[],
  main: string,
): Promise<DocxLooks> {
  const styles = new Map<string, Written>()
  let style: Written | null = null
  let standard = ''
  let standardId: string | null = null
  const [part] = targetsOf(relationships, main, 'styles')
  await readPart(document, part ?? 'word/styles.xml', OOXML, {
    open(tag) {
      const { name, attribute } = tag
      if (name === 'w:style') {
        style = { basedOn: null, css: '', listId: null, level: 0, lined: false }
        const id = attribute('w:styleId') ?? ''
        styles.set(id, style)
        const isDefault = /^(1|true|on)$/.test(attribute('w:default') ?? '')
        if (isDefault && attribute('w:type') === 'paragraph') standardId = id
      } else if (style === null) standard += runCss(tag) + paragraphCss(tag)
      else note(style, tag)
    },
    close(name) {
      if (name === 'w:style') style = null
    },
    text() {},
  })
  const known = new Map<string, Look>()
  return {
    standard,
    lookOf(id) {
      const wanted = id ?? standardId
      if (wanted === null) return NO_LOOK
      const look = known.get(wanted) ?? inherited(wanted, styles)
      known.set(wanted, look)
      return look
    },
  }
}

function note(style: Written, tag: XmlTag): void {
  const { name, attribute } = tag
  if (name === 'w:basedOn') style.basedOn = attribute('w:val')
  else if (name === 'w:numId') style.listId = attribute('w:val')
  else if (name === 'w:ilvl') style.level = Number(attribute('w:val') ?? 0)
  else if (name === 'w:tblBorders') style.lined = true
  else style.css += runCss(tag) + paragraphCss(tag)
}

function inherited(id: string, styles: ReadonlyMap<string, Written>): Look {
  let look = NO_LOOK
  let next: string | null = id
  for (let step = 0; next !== null && step < LONGEST_CHAIN; step += 1) {
    const style = styles.get(next)
    if (style === undefined) break
    look = {
      css: style.css + look.css,
      list: look.list ?? (style.listId === null ? null : { id: style.listId, level: style.level }),
      lined: look.lined || style.lined,
    }
    next = style.basedOn
  }
  return look
}
