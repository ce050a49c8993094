import type { FoundLink } from '../../../shared/model/report'
import type { PieceList } from './office-pieces'
import { charsetOfCodePage, charsetOfFont, type RtfDecoder, rtfDecoders } from './rtf-charset'
import { type RtfParagraph, rtfBlocks } from './rtf-document'
import { type RtfHandler, scanRtf } from './rtf-tokens'

/** What was met beside the text. */
export interface RtfFindings {
  pictures: number
  /** Classes of embedded objects. */
  readonly objects: string[]
  comments: number
  hidden: number
  deletions: number
  /** Words of fields that load or run something. */
  readonly fields: Set<string>
  readonly links: FoundLink[]
  template: string
  /** Lines of headers and footers. */
  readonly headers: Set<string>
  /** Values of the information group by their words: title, author … */
  readonly info: Map<string, string>
  /** When it was made and last changed: year, month, day. */
  readonly created: [number, number, number]
  readonly revised: [number, number, number]
  unknownCodePage: number | null
}

/** Where the text of a group goes. */
type Destination =
  | 'text'
  | 'skip'
  | 'fonts'
  | 'styles'
  | 'info'
  | 'created'
  | 'revised'
  | 'aside'
  | 'header'

interface Group {
  destination: Destination
  /** What its text says, where the destination collects it. */
  word: string
  unicodeSkip: number
  charset: string
  hidden: boolean
  deleted: boolean
  isNote: boolean
  /** Where the words of a link begin in the text, in the group that holds them. */
  linkFrom: number | null
  /** Paragraph that goes on behind a note or header. */
  outer: { text: string; formatting: RtfParagraph } | null
}

const PLAIN: RtfParagraph = { style: null, outline: null, list: null, inTable: false }

/** Characters that have words. */
const WORDS: Readonly<Record<string, string>> = {
  tab: ' ',
  line: '\n',
  page: '\n',
  column: '\n',
  emdash: '—',
  endash: '–',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
}
/** Destinations that hold no text of the document; those behind `\*` are skipped unless known. */
const SKIPPED =
  /^(colortbl|pict|pntext|listtext|fldinst|xe|tc|txe|rxe|private|revtbl|filetbl|shprslt|sp|nonshppict|nonesttables|pn|bkmkstart|bkmkend|listtable|listoverridetable|ftnsep|ftnsepc|ftncn|aftnsep|aftnsepc|aftncn|buptim|printim)$/
/** Known behind `\*`, and holding text. */
const READ = /^(shpinst|shptxt|shppict|fldrslt)$/
const INFO = /^(title|author|operator|company|subject)$/
const HEADER = /^(header|footer)[lrf]?$/
const LOADING_FIELD = /^\s*(DDEAUTO|DDE|INCLUDEPICTURE|INCLUDETEXT|IMPORT|LINK)\b/i
const LINK_FIELD = /^\s*HYPERLINK\s+"([^"]+)"/i
const LONGEST_ASIDE = 1000
const MOST_NAMED = 100
/** Bytes of text that are held before they are decoded. */
const LONGEST_RUN = 65_536

/** Reads the text of an RTF file into blocks (RTF 1.9.1); nothing embedded is looked into. */
export function readRtfText(name: string, bytes: Uint8Array, list: PieceList): RtfFindings {
  const findings = newFindings()
  const fonts = new Map<number, string>()
  const styles = new Map<number, string>()
  const blocks = rtfBlocks(styles, list.push)
  const groups: Group[] = []
  let group = newGroup()
  /** Whether the words of the last link are still to come. */
  let linkOpen = false
  let standard = 'windows-1252'
  let standardFont = 0
  let font = 0
  let style = 0
  let starred = false
  let toSkip = 0
  let text = ''
  let formatting = PLAIN
  const pending = new Uint8Array(LONGEST_RUN)
  const decoders = rtfDecoders()
  let held = 0
  let decoder: RtfDecoder | null = null

  const write = (more: string): void => {
    if (more === '') return
    const { destination } = group
    if (destination === 'skip') return
    if (destination === 'text' || destination === 'header') {
      if (group.hidden) findings.hidden += 1
      else if (group.deleted) findings.deletions += 1
      else {
        list.reserve(more.length)
        text += more
      }
    } else aside(more)
  }
  /** Bytes are decoded when their run ends: one character may take two of them. */
  const decodeSome = (goesOn: boolean): void => {
    const run = pending.subarray(0, held)
    held = 0
    write(decoder?.decode(run, goesOn) ?? '')
  }
  const decodePending = (): void => {
    if (decoder === null) return
    decodeSome(false)
    decoder = null
  }
  const aside = (more: string): void => {
    group.word = (group.word + more).slice(0, LONGEST_ASIDE)
  }
  const noteFont = (charset: string | null): void => {
    if (charset !== null) fonts.set(font, charset)
  }
  const endParagraph = (): void => {
    if (group.destination === 'header') {
      if (findings.headers.size < 10 && text.trim() !== '') {
        findings.headers.add(text.replace(/\s+/g, ' ').trim())
      }
    } else blocks.paragraph(text, formatting)
    text = ''
  }
  /** The text of a note or header stands apart from the paragraph it interrupts. */
  const openApart = (): void => {
    group.outer = { text, formatting }
    text = ''
    formatting = PLAIN
  }

  const destinationWord = (word: string): boolean => {
    if (group.destination === 'skip') return true
    if (SKIPPED.test(word) || (starred && !READ.test(word) && !STARRED.has(word))) {
      if (word === 'pict') findings.pictures += 1
      group.destination = word === 'fldinst' ? 'aside' : 'skip'
      group.word = word === 'fldinst' ? 'fldinst ' : ''
      if (word === 'annotation') findings.comments += 1
    } else if (word === 'fonttbl') group.destination = 'fonts'
    else if (word === 'stylesheet') group.destination = 'styles'
    else if (word === 'info') group.destination = 'info'
    else if (word === 'creatim') group.destination = 'created'
    else if (word === 'revtim') group.destination = 'revised'
    else if (INFO.test(word) && group.destination === 'info') group.word = `${word} `
    else if (word === 'template' || word === 'objclass') {
      group.destination = 'aside'
      group.word = `${word} `
    } else if (HEADER.test(word)) {
      openApart()
      group.destination = 'header'
    } else if (word === 'footnote') {
      write(blocks.openNote())
      openApart()
      group.isNote = true
    } else {
      if (word === 'fldrslt' && linkOpen) {
        linkOpen = false
        group.linkFrom = text.length
      }
      return false
    }
    return true
  }
  const endLink = ({ linkFrom }: Group): void => {
    const link = linkFrom === null ? undefined : findings.links.pop()
    if (link) findings.links.push({ ...link, text: text.slice(linkFrom ?? 0) })
  }

  const handler: RtfHandler = {
    openGroup() {
      decodePending()
      toSkip = 0
      starred = false
      groups.push(group)
      group = {
        ...group,
        isNote: false,
        linkFrom: null,
        outer: null,
        word: collects(group) ? '' : group.word,
      }
    },
    closeGroup() {
      decodePending()
      toSkip = 0
      starred = false
      const closed = group
      endLink(closed)
      if (closed.outer !== null) {
        endParagraph()
        if (closed.isNote) blocks.closeNote()
        text = closed.outer.text
        formatting = closed.outer.formatting
      }
      const outer = groups.pop() ?? newGroup()
      if (closed.destination === 'styles' && outer.destination === 'styles') {
        styles.set(style, closed.word.replace(/;.*$/, '').trim())
        style = 0
      }
      const links = findings.links.length
      finishAside(closed, outer, findings)
      if (findings.links.length > links) linkOpen = true
      group = outer
    },
    word(word, value) {
      decodePending()
      // The substitute of a Unicode character may be a word that is one; any other word ends it.
      if (toSkip > 0 && WORDS[word] !== undefined) {
        toSkip -= 1
        return
      }
      toSkip = 0
      if (word === 'u') {
        write(String.fromCharCode((value ?? 0) & 0xffff))
        toSkip = group.unicodeSkip
        return
      }
      if (word === 'uc') group.unicodeSkip = Math.max(0, Math.min(16, value ?? 1))
      else if (destinationWord(word)) starred = false
      else if (group.destination === 'fonts') {
        if (word === 'f') font = value ?? 0
        if (word === 'fcharset') noteFont(charsetOfFont(value ?? 0))
        if (word === 'cpg') noteFont(charsetOfCodePage(value ?? 0))
      } else if (group.destination === 'styles') {
        if (word === 's') style = value ?? 0
      } else if (group.destination === 'created' || group.destination === 'revised') {
        const part = ['yr', 'mo', 'dy'].indexOf(word)
        if (part >= 0) findings[group.destination][part] = value ?? 0
      } else textWord(word, value)
      starred = false
    },
    symbol(character) {
      decodePending()
      if (character === '*') {
        starred = true
        return
      }
      if (toSkip > 0) toSkip -= 1
      else if (character === '~') write('\u00a0')
      else if (character === '_') write('-')
      else if (/[\\{}]/.test(character)) write(character)
    },
    byte(value) {
      if (toSkip > 0) toSkip -= 1
      else if (group.destination !== 'skip') addByte(value)
    },
    bytes(start, end) {
      const from = Math.min(end, start + toSkip)
      toSkip -= from - start
      if (group.destination !== 'skip') addBytes(bytes.subarray(from, end))
    },
  }

  const addBytes = (run: Uint8Array): void => {
    decoder ??= decoders(group.charset || standard)
    for (let from = 0; from < run.length; ) {
      const part = run.subarray(from, from + pending.length - held)
      pending.set(part, held)
      held += part.length
      from += part.length
      if (held === pending.length) decodeSome(true)
    }
  }
  const addByte = (value: number): void => {
    decoder ??= decoders(group.charset || standard)
    pending[held] = value
    held += 1
    if (held === pending.length) decodeSome(true)
  }

  const textWord = (word: string, value: number | null): void => {
    const written = WORDS[word]
    if (written !== undefined) write(written)
    else if (word === 'ansicpg') setCodePage(value ?? 1252)
    else if (word === 'mac') standard = 'macintosh'
    else if (word === 'pc' || word === 'pca') setCodePage(word === 'pc' ? 437 : 850)
    else if (word === 'deff') standardFont = value ?? 0
    else if (word === 'f') group.charset = fonts.get(value ?? 0) ?? ''
    else if (word === 'plain') {
      group.hidden = false
      group.deleted = false
      group.charset = fonts.get(standardFont) ?? ''
    } else if (word === 'v') group.hidden = value !== 0
    else if (word === 'deleted') group.deleted = value !== 0
    else if (word === 'par' || word === 'sect') endParagraph()
    else if (word === 'cell') {
      endParagraph()
      blocks.endCell()
    } else if (word === 'row') {
      endParagraph()
      blocks.endRow()
    } else if (word === 'nestcell' || word === 'nestrow') endParagraph()
    else formatWord(word, value)
  }

  const setCodePage = (page: number): void => {
    const charset = charsetOfCodePage(page)
    if (charset === null) findings.unknownCodePage = page
    else standard = charset
  }

  const formatWord = (word: string, value: number | null): void => {
    if (word === 'pard') formatting = PLAIN
    else if (word === 's') formatting = { ...formatting, style: value }
    else if (word === 'outlinelevel') {
      const level = (value ?? 9) + 1
      formatting = { ...formatting, outline: level <= 9 ? level : null }
    } else if (word === 'ls')
      formatting = { ...formatting, list: value ? (formatting.list ?? 1) : null }
    else if (word === 'ilvl') formatting = { ...formatting, list: (value ?? 0) + 1 }
    else if (word === 'intbl') formatting = { ...formatting, inTable: true }
  }

  scanRtf(name, bytes, handler)
  decodePending()
  endParagraph()
  blocks.finish()
  return findings
}

/** Destinations behind `\*` that are looked into. */
const STARRED = new Set(['template', 'objclass', 'footnote'])

const collects = ({ destination }: Group): boolean =>
  destination === 'styles' || destination === 'info'

/** What a group said that is no text of the document. */
function finishAside(closed: Group, outer: Group, findings: RtfFindings): void {
  const [kind = ''] = closed.word.split(' ', 1)
  const value = closed.word.slice(kind.length + 1).trim()
  if (closed.destination === 'info' && INFO.test(kind)) findings.info.set(kind, value)
  if (closed.destination !== 'aside') return
  if (outer.destination === 'aside') {
    outer.word = closed.word
    return
  }
  if (kind === 'template') findings.template = value
  if (kind === 'objclass' && findings.objects.length < MOST_NAMED) findings.objects.push(value)
  const field = kind === 'fldinst' ? value.match(LOADING_FIELD)?.[1] : undefined
  if (field !== undefined) findings.fields.add(field.toUpperCase())
  const target = kind === 'fldinst' ? value.match(LINK_FIELD)?.[1] : undefined
  // Its words come in a group of their own.
  if (target !== undefined) findings.links.push({ text: '', target })
}

const newGroup = (): Group => ({
  destination: 'text',
  word: '',
  unicodeSkip: 1,
  charset: '',
  hidden: false,
  deleted: false,
  isNote: false,
  linkFrom: null,
  outer: null,
})

const newFindings = (): RtfFindings => ({
  pictures: 0,
  objects: [],
  comments: 0,
  hidden: 0,
  deletions: 0,
  fields: new Set(),
  links: [],
  template: '',
  headers: new Set(),
  info: new Map(),
  created: [0, 0, 0],
  revised: [0, 0, 0],
  unknownCodePage: null,
})
