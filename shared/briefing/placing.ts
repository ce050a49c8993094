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
  /** "3" for a section of the body, else empty. */
  readonly number: string
  readonly heading: string
  readonly lines: readonly PlacedLine[]
}

/**
 * Gathers the blocks into sections and gives every number in printing order. Lines before the first
 * heading stand in a section without heading or number.
 */
export function placeBlocks(blocks: readonly BriefingBlock[]): PlacedSection[] {
  const sections: (PlacedSection & { lines: PlacedLine[] })[] = []
  let lines = 0
  let keys = 0
  let numbered = 0
  for (const block of blocks) {
    if (block.kind === 'heading') {
      const { id, role, text: heading } = block
      sections.push({
        id,
        role,
        number: role === 'section' ? `${++numbered}` : '',
        heading,
        lines: [],
      })
      continue
    }
    if (sections.length === 0)
      sections.push({ id: 'opening', role: 'section', number: '', heading: '', lines: [] })
    const section = sections[sections.length - 1] as (typeof sections)[number]
    const isKey = section.role === 'key-judgements' && block.type === 'judgement'
    section.lines.push({
      line: block,
      number: ++lines,
      confidenceNumber: block.confidence === null ? null : ++lines,
      key: isKey ? `KJ ${++keys}` : '',
    })
  }
  return sections
}
