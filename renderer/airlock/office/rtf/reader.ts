import type { PieceList } from '../office-pieces'
import { type RtfBlocks, rtfBlocks } from './blocks'
import { ByteRun } from './byte-run'
import { charsetOfCodePage, charsetOfFont } from './charset'
import { newFindings, noteAside, noteHeader, type RtfFindings } from './findings'
import {
  type Destination,
  destinationOf,
  type Group,
  groupIn,
  isInfo,
  newGroup,
  say,
} from './group'
import { OpenText } from './open-text'
import { type RtfHandler, scanRtf } from './tokens'

/** Reads the text of an RTF file into blocks (RTF 1.9.1); nothing embedded is looked into. */
export function readRtfText(name: string, bytes: Uint8Array, list: PieceList): RtfFindings {
  const reader = new RtfReader(bytes, list)
  scanRtf(name, bytes, reader)
  return reader.finish()
}

/** Characters that have words. */
const CHARACTERS: Readonly<Record<string, string>> = {
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
/** Words of a date, in its order. */
const DATE_WORDS = ['yr', 'mo', 'dy']
/** Destinations whose text is written into paragraphs. */
const WRITTEN: ReadonlySet<Destination> = new Set(['text', 'header', 'label'])
/** Destinations that interrupt a paragraph. */
const APART: ReadonlySet<Destination> = new Set(['header', 'label'])

class RtfReader implements RtfHandler {
  private readonly findings = newFindings()
  private readonly fonts = new Map<number, string>()
  private readonly styles = new Map<number, string>()
  private readonly blocks: RtfBlocks
  private readonly text: OpenText
  private readonly run = new ByteRun((text) => this.write(text))
  private readonly groups: Group[] = []
  private group = newGroup()
  private standardCharset = 'windows-1252'
  private standardFont = 0
  /** The font and the style that the table is telling of. */
  private font = 0
  private style = 0
  private starred = false
  /** Characters still to come that stand for a Unicode one. */
  private toSkip = 0
  /** Whether the words of the last link are still to come. */
  private linkOpen = false
  /** Whether a row has begun and not ended. */
  private inRow = false

  constructor(
    private readonly source: Uint8Array,
    list: PieceList,
  ) {
    this.blocks = rtfBlocks(this.styles, list.push)
    this.text = new OpenText(list)
  }

  finish(): RtfFindings {
    this.run.end()
    this.endParagraph()
    this.blocks.finish()
    return this.findings
  }

  openGroup(): void {
    this.endRun()
    this.groups.push(this.group)
    this.group = groupIn(this.group)
  }

  closeGroup(): void {
    this.endRun()
    const closed = this.group
    this.endLink(closed)
    if (closed.waiting !== null) {
      // What no paragraph ended is the number or bullet that a list item begins with.
      if (closed.destination === 'label') this.text.take()
      else this.endParagraph()
      if (closed.isNote) this.blocks.closeNote()
      this.text.goOn(closed.waiting)
    }
    this.group = this.groups.pop() ?? newGroup()
    this.takeSaid(closed, this.group)
  }

  word(word: string, value: number | null): void {
    this.run.end()
    // The substitute of a Unicode character may be a word that is one; any other word ends it.
    if (this.toSkip > 0 && CHARACTERS[word] !== undefined) {
      this.toSkip -= 1
      return
    }
    this.toSkip = 0
    if (word === 'u') {
      this.write(String.fromCharCode((value ?? 0) & 0xffff))
      this.toSkip = this.group.unicodeSkip
      return
    }
    if (word === 'uc') this.group.unicodeSkip = Math.max(0, Math.min(16, value ?? 1))
    else if (!this.beginsDestination(word)) this.takeWord(word, value)
    this.starred = false
  }

  symbol(character: string): void {
    this.run.end()
    if (character === '*') this.starred = true
    else if (this.toSkip > 0) this.toSkip -= 1
    else if (character === '~') this.write('\u00a0')
    else if (character === '_') this.write('-')
    else if (/[\\{}]/.test(character)) this.write(character)
  }

  byte(value: number): void {
    if (this.toSkip > 0) this.toSkip -= 1
    else if (this.group.destination !== 'skip') this.run.addByte(value, this.charset())
  }

  bytes(start: number, end: number): void {
    const from = Math.min(end, start + this.toSkip)
    this.toSkip -= from - start
    if (this.group.destination === 'skip') return
    this.run.add(this.source.subarray(from, end), this.charset())
  }

  private charset(): string {
    return this.group.charset || this.standardCharset
  }

  /** A brace ends whatever was being read. */
  private endRun(): void {
    this.run.end()
    this.toSkip = 0
    this.starred = false
  }

  private write(more: string): void {
    const { group, findings } = this
    if (more === '' || group.destination === 'skip') return
    if (!WRITTEN.has(group.destination)) say(group, more)
    else if (group.hidden) findings.hidden += 1
    else if (group.deleted) findings.deletions += 1
    else this.text.write(more)
  }

  private endParagraph(): void {
    const { destination } = this.group
    if (destination === 'header') return noteHeader(this.findings, this.text.take())
    // AbiWord writes a whole item where its label belongs, without saying list or table again.
    if (destination === 'label') this.text.format('ls', 1)
    if (destination === 'label' && this.inRow) this.text.format('intbl', null)
    this.text.endIn(this.blocks)
  }

  private endLink({ linkFrom }: Group): void {
    if (linkFrom === null) return
    const { links } = this.findings
    const link = links.pop()
    if (link) links.push({ ...link, text: this.text.wordsFrom(linkFrom) })
  }

  /** Takes what a group said that is no text of the document. */
  private takeSaid(closed: Group, outer: Group): void {
    const { destination, said } = closed
    if (destination === 'styles' && outer.destination === 'styles') {
      this.styles.set(this.style, said.replace(/;.*$/, '').trim())
      this.style = 0
    }
    const [kind = ''] = said.split(' ', 1)
    const value = said.slice(kind.length + 1).trim()
    if (isInfo(closed, kind)) this.findings.info.set(kind, value)
    if (destination !== 'aside') return
    if (outer.destination === 'aside') outer.said = said
    else if (noteAside(this.findings, kind, value)) this.linkOpen = true
  }

  /** Whether the word says where the text of its group goes. */
  private beginsDestination(word: string): boolean {
    const { group, findings } = this
    if (word === 'ud' && group.unicodeGoes !== null) {
      group.destination = group.unicodeGoes
      group.unicodeGoes = null
      return true
    }
    if (group.destination === 'skip') return true
    if (word === 'upr') {
      group.unicodeGoes = group.destination
      group.destination = 'skip'
      return true
    }
    const destination = destinationOf(word, this.starred, group)
    if (destination !== null) {
      if (word === 'pict') findings.pictures += 1
      if (word === 'annotation') findings.comments += 1
      if (APART.has(destination)) group.waiting ??= this.text.apart()
      group.destination = destination
      group.said = `${word} `
      return true
    }
    if (word === 'footnote') {
      this.write(this.blocks.openNote())
      group.waiting = this.text.apart()
      group.destination = 'text'
      group.isNote = true
      return true
    }
    if (word === 'fldrslt' && this.linkOpen) {
      this.linkOpen = false
      group.linkFrom = this.text.length
    }
    return false
  }

  private takeWord(word: string, value: number | null): void {
    const { destination } = this.group
    if (destination === 'fonts') this.fontWord(word, value ?? 0)
    else if (destination === 'styles') {
      if (word === 's') this.style = value ?? 0
    } else if (destination === 'created' || destination === 'revised') {
      const part = DATE_WORDS.indexOf(word)
      if (part >= 0) this.findings[destination][part] = value ?? 0
    } else this.textWord(word, value)
  }

  private fontWord(word: string, value: number): void {
    if (word === 'f') this.font = value
    const charset =
      word === 'fcharset' ? charsetOfFont(value) : word === 'cpg' ? charsetOfCodePage(value) : null
    if (charset !== null) this.fonts.set(this.font, charset)
  }

  private textWord(word: string, value: number | null): void {
    const { group, fonts } = this
    const written = CHARACTERS[word]
    if (written !== undefined) this.write(written)
    else if (word === 'ansicpg') this.setCodePage(value ?? 1252)
    else if (word === 'mac') this.standardCharset = 'macintosh'
    else if (word === 'pc' || word === 'pca') this.setCodePage(word === 'pc' ? 437 : 850)
    else if (word === 'deff') this.standardFont = value ?? 0
    else if (word === 'f') group.charset = fonts.get(value ?? 0) ?? ''
    else if (word === 'plain') {
      group.hidden = false
      group.deleted = false
      group.charset = fonts.get(this.standardFont) ?? ''
    } else if (word === 'v') group.hidden = value !== 0
    else if (word === 'deleted') group.deleted = value !== 0
    else if (word === 'trowd') this.inRow = true
    else if (!this.endsPart(word)) this.text.format(word, value)
  }

  /** Whether the word ends a paragraph, a cell or a row. */
  private endsPart(word: string): boolean {
    if (!/^(par|sect|cell|row|nestcell|nestrow)$/.test(word)) return false
    this.endParagraph()
    if (word === 'cell') this.blocks.endCell()
    if (word === 'row') {
      this.blocks.endRow()
      this.inRow = false
    }
    return true
  }

  private setCodePage(page: number): void {
    const charset = charsetOfCodePage(page)
    if (charset === null) this.findings.unknownCodePage = page
    else this.standardCharset = charset
  }
}
