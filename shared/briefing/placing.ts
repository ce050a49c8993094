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
}

export interface PlacedSection {
  readonly id: string
  readonly role: SectionRole
  /** "3" for a written section of the body, else empty. */
  readonly number: string
  readonly heading: string
  /** Its written lines. */
  readonly lines: readonly PlacedLine[]
  /** Whether it or a subsection of it has lines; else it is neither numbered nor printed. */
  readonly written: boolean
}

/** Whether a line says anything: only then has it a number, and only then is it printed. */
export const isWritten = ({ runs, confidence }: Line): boolean =>
  runs.some((run) => run.kind !== 'text' || hasWords(run.text)) || hasWords(confidence?.basis ?? '')

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
  const place = (line: Line, among: SectionRole): PlacedLine => ({
    line,
    number: ++lines,
    confidenceNumber: line.confidence === null ? null : ++lines,
    key: among === 'key-judgements' && line.type === 'judgement' ? `KJ ${++keys}` : '',
  })
  return gathered.map((section, at) => {
    const written = hasLines(gathered, at)
    const { id, role, heading } = section
    const isCounted = written && role === 'section' && id !== OPENING
    return {
      id,
      role,
      heading,
      written,
      number: isCounted ? `${++numbered}` : '',
      lines: section.lines.map((line) => place(line, role)),
    }
  })
}

/** Stands for the heading of the lines before the first one. */
export const OPENING = 'opening'

/** A section before anything is counted. */
interface Gathered extends Pick<PlacedSection, 'id' | 'role' | 'heading'> {
  readonly lines: Line[]
}

function gather(blocks: readonly BriefingBlock[]): Gathered[] {
  const sections: Gathered[] = []
  for (const block of blocks) {
    if (block.kind === 'heading') {
      sections.push({ id: block.id, role: block.role, heading: block.text, lines: [] })
    } else if (isWritten(block)) {
      if (sections.length === 0)
        sections.push({ id: OPENING, role: 'section', heading: '', lines: [] })
      sections.at(-1)?.lines.push(block)
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
