import type { XmlHandler } from '../office/xml-scanner'

/** What a part of a Word file holds. */
export interface BodyReader {
  readonly handler: XmlHandler
  /** Its paragraphs in reading order. */
  readonly texts: string[]
  readonly acting: Set<string>
  readonly foreign: Set<string>
  /** Names of its places, and of those its links lead to. */
  readonly places: Set<string>
  readonly leadsTo: Set<string>
  /** Descriptions of pictures. */
  readonly unseen: string[]
}

/** A picture in the line of its text, and no more of it than its size. */
const PICTURE =
  'w:drawing wp:inline wp:extent wp:effectExtent wp:docPr wp:cNvGraphicFramePr a:graphicFrameLocks a:graphic a:graphicData pic:pic pic:nvPicPr pic:cNvPr pic:cNvPicPr a:picLocks pic:blipFill a:blip a:srcRect a:stretch a:fillRect pic:spPr a:xfrm a:off a:ext a:prstGeom a:avLst'

/** Names of a picture's namespaces besides those of every part. */
export const PICTURE_NAMESPACES = {
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
}

/** The elements of our form: of paragraphs, runs, tables, pages. Another one may hide or move words. */
const KNOWN = new Set(
  [
    'document body p pPr pStyle jc bidi numPr ilvl numId rPr rStyle rtl r t tab',
    'hyperlink bookmarkStart bookmarkEnd footnoteReference footnoteRef fldChar instrText',
    'tbl tblPr tblW tblBorders tblCellMar tblLayout tblLook tblGrid gridCol top bottom left right start end insideH insideV',
    'tr trPr cantSplit tblHeader tc tcPr tcW',
    'sectPr headerReference footerReference pgSz pgMar pgNumType cols docGrid',
    'hdr ftr footnotes footnote separator continuationSeparator spacing',
  ]
    .flatMap((line) => line.split(' ').map((name) => `w:${name}`))
    .concat(PICTURE.split(' ')),
)
/** Notes that part others from the text have no words of their own. */
const PARTING = /^(separator|continuationSeparator)$/
const FIELDS = /^\s*(PAGE|NUMPAGES)\s*$/

/** Reads the words of a part; what could hide, move or load some it names. */
export function bodyReader(kind: 'body' | 'notes' | 'margin'): BodyReader {
  const texts: string[] = []
  const [acting, foreign] = [new Set<string>(), new Set<string>()]
  const [places, leadsTo] = [new Set<string>(), new Set<string>()]
  const unseen: string[] = []
  let paragraph = ''
  let reading: 'text' | 'field' | null = null
  let notes = 0
  let parting = false

  const open: XmlHandler['open'] = ({ name, attribute }) => {
    if (!KNOWN.has(name)) foreign.add(`the element ${name || 'of another language'}`)
    else if (name === 'w:p') paragraph = ''
    else if (name === 'w:t') reading = 'text'
    else if (name === 'w:instrText') reading = 'field'
    else if (name === 'w:tab') paragraph += ' '
    else if (name === 'w:footnoteReference') paragraph += String(++notes)
    else if (name === 'w:bookmarkStart') places.add(attribute('w:name') ?? '')
    else if (name === 'wp:docPr' || name === 'pic:cNvPr')
      unseen.push(...['name', 'descr', 'title'].map((said) => attribute(said) ?? ''))
    else if (name === 'w:hyperlink') leadsTo.add(attribute('w:anchor') ?? 'nowhere')
    else if (name === 'w:footnote') parting = PARTING.test(attribute('w:type') ?? '')
    else if (/^w:(header|footer)Reference$/.test(name) && attribute('w:type') !== 'default')
      foreign.add('a head or foot of some pages only')
  }
  const handler: XmlHandler = {
    open,
    close(name) {
      reading = null
      if (name === 'w:p' && paragraph !== '' && !parting) texts.push(paragraph)
    },
    text(text) {
      if (reading === 'text') paragraph += text
      if (reading === 'field' && !(kind === 'margin' && FIELDS.test(text)))
        acting.add(`the field ${text.trim().slice(0, 80)}`)
    },
  }
  return { handler, texts, acting, foreign, places, leadsTo, unseen }
}
