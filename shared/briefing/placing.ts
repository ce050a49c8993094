import type { BriefingBlock, Line, SectionRole } from '../model/briefing'

/** A line with its place in the document. */
export interface PlacedLine {
  readonly line: Line
  /** Printed in the margin, counted through the document. */
  readonly number: number
  /** Number of the confidence line beneath it. */
  readonly confidenceNumber: number | null
  /** "KJ 2" for a judgement among the key judgements, else empty. */
  readonly key: string
  /** Its place in the list it is an item of, or the number of the table or figure; else `null`. */
  readonly ordinal: number | null
}

export interface PlacedSection {
  readonly id: string
  readonly role: SectionRole
  /** "3" for a written section of the body, else empty. */
  readonly number: string
  readonly heading: string
  /** It or the section it belongs to is left out: its lines are not placed. */
  readonly off: boolean
  /** Its written lines. */
  readonly lines: readonly PlacedLine[]
  /** Whether it or a subsection of it has lines; else it is neither numbered nor printed. */
  readonly written: boolean
}

/**
 * Whether a line says anything: only then has it a number, and only then is it printed. The head of
 * a table alone says nothing.
 */
export const isWritten = ({ runs, confidence, form }: Line): boolean =>
  runs.some((run) => run.kind !== 'text' || hasWords(run.text)) ||
  hasWords(confidence?.basis ?? '') ||
  form?.kind === 'figure' ||
  (form?.kind === 'table' && form.rows.flat().some(hasWords))

const hasWords = (text: string): boolean => /\S/.test(text)

/**
 * Gathers the blocks into sections and gives every number in printing order. Lines before the first
 * heading stand in a section without heading or number.
 */
export function placeBlocks(blocks: readonly BriefingBlock[]): PlacedSection[] {
  const gathered = gather(blocks)
  let lines = 0
  let keys = 0
  let numbered = 0
  const ordinals = ordinalsOf(gathered.map((section) => section.lines))
  const place = (line: Line, among: SectionRole): PlacedLine => ({
    line,
    number: ++lines,
    confidenceNumber: line.confidence === null ? null : ++lines,
    key: among === 'key-judgements' && line.type === 'judgement' ? `KJ ${++keys}` : '',
    ordinal: ordinals.get(line) ?? null,
  })
  return gathered.map((section, at) => {
    const written = hasLines(gathered, at)
    const { id, role, heading, off } = section
    const isCounted = written && role === 'section' && id !== OPENING
    return {
      id,
      role,
      heading,
      off,
      written,
      number: isCounted ? `${++numbered}` : '',
      lines: section.lines.map((line) => place(line, role)),
    }
  })
}

/** Items are counted as long as they follow one another, tables and figures through the document. */
function ordinalsOf(sections: readonly (readonly Line[])[]): ReadonlyMap<Line, number> {
  const ordinals = new Map<Line, number>()
  const counts = { numbered: 0, table: 0, figure: 0 }
  for (const lines of sections) {
    counts.numbered = 0
    for (const line of lines) {
      const kind = line.form?.kind
      if (kind !== 'numbered') counts.numbered = 0
      if (kind === 'numbered' || kind === 'table' || kind === 'figure')
        ordinals.set(line, ++counts[kind])
    }
  }
  return ordinals
}

/** Stands for the heading of the lines before the first one. */
export const OPENING = 'opening'

/** A section before anything is counted. */
interface Gathered extends Pick<PlacedSection, 'id' | 'role' | 'heading' | 'off'> {
  readonly lines: Line[]
}

function gather(blocks: readonly BriefingBlock[]): Gathered[] {
  const sections: Gathered[] = []
  let outerOff = false
  for (const block of blocks) {
    if (block.kind === 'heading') {
      const { id, role, text } = block
      const off: boolean = (role === 'subsection' && outerOff) || block.off === true
      if (role !== 'subsection') outerOff = off
      sections.push({ id, role, heading: text, off, lines: [] })
    } else if (isWritten(block)) {
      if (sections.length === 0)
        sections.push({ id: OPENING, role: 'section', heading: '', off: false, lines: [] })
      const section = sections.at(-1)
      if (section?.off === false) section.lines.push(block)
    }
  }
  return sections
}

function hasLines(sections: readonly Gathered[], at: number): boolean {
  const { role, lines } = sections[at] as Gathered
  if (lines.length > 0 || role === 'subsection') return lines.length > 0
  const after = sections.slice(at + 1)
  const end = after.findIndex((section) => section.role !== 'subsection')
  return after.slice(0, end < 0 ? undefined : end).some((section) => section.lines.length > 0)
}
