import type { PieceList } from '../office-pieces'
import type { RtfBlocks, RtfParagraph } from './blocks'

const PLAIN: RtfParagraph = { style: null, outline: null, list: null, inTable: false }

/** A paragraph that waits until a note or header in it is over. */
export interface Waiting {
  readonly text: string
  readonly formatting: RtfParagraph
}

/** The paragraph that is being written. */
export class OpenText {
  private text = ''
  private formatting = PLAIN

  constructor(private readonly list: PieceList) {}

  get length(): number {
    return this.text.length
  }

  /** @throws CasebookError `refused` when the document has too much text */
  write(more: string): void {
    this.list.reserve(more.length)
    this.text += more
  }

  wordsFrom(at: number): string {
    return this.text.slice(at)
  }

  /** Ends it as a paragraph of the document. */
  endIn(blocks: RtfBlocks): void {
    const { formatting } = this
    blocks.paragraph(this.take(), formatting)
  }

  /** Ends it as something else: its text. */
  take(): string {
    const { text } = this
    this.text = ''
    return text
  }

  /** The text of a note or header stands apart from the paragraph it interrupts. */
  apart(): Waiting {
    const { formatting } = this
    this.formatting = PLAIN
    return { text: this.take(), formatting }
  }

  goOn({ text, formatting }: Waiting): void {
    this.text = text
    this.formatting = formatting
  }

  /** Takes a word of paragraph formatting. */
  format(word: string, value: number | null): void {
    const now = this.formatting
    if (word === 'pard') this.formatting = PLAIN
    else if (word === 's') this.formatting = { ...now, style: value }
    else if (word === 'outlinelevel') {
      const level = (value ?? 9) + 1
      this.formatting = { ...now, outline: level <= 9 ? level : null }
    } else if (word === 'ls') this.formatting = { ...now, list: value ? (now.list ?? 1) : null }
    else if (word === 'ilvl') this.formatting = { ...now, list: (value ?? 0) + 1 }
    else if (word === 'intbl') this.formatting = { ...now, inTable: true }
  }
}
