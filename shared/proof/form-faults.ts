import type { BriefingDocument } from '../model/briefing-document'
import type { FormReading } from '../model/form-reading'
import { markingFaults } from './banner-faults'
import { comparableUnnamed } from './character-names'
import { droppedWords, wordsIn } from './dropped-words'
import type { Expectation } from './expectation'
import { type Fault, told } from './fault'
import { markedPassages } from './printed-lines'

/** What a finished Word, HTML or Markdown file is held against. */
export interface FormExpectation extends Expectation {
  /** What the form says of itself besides the fields of the briefing: its style and its policy. */
  readonly constants: Readonly<Record<string, string>>
}

/**
 * Why a document may not leave in this form; nothing when it may. It is judged by what another reader
 * finds in the finished file.
 */
export function formFaults(reading: FormReading, expected: FormExpectation): Fault[] {
  const contains = (kind: Fault['kind'], found: readonly string[]): Fault[] =>
    told(found, (what) => ({ kind, message: `it contains ${what}` }))
  return [
    ...markingFaults(expected),
    ...bannerFaults(reading, expected.document),
    ...portionFaults(reading, expected.document),
    ...contains('hidden', reading.hidden),
    ...contains('acting', reading.acting),
    ...contains('foreign', reading.foreign),
    ...metadataFaults(reading, expected),
    ...droppedFaults(reading, expected),
  ]
}

function bannerFaults({ heads, feet }: FormReading, { marking }: BriefingDocument): Fault[] {
  const carries = (paragraphs: readonly string[]) =>
    paragraphs.some((words) => comparableUnnamed(words) === comparableUnnamed(marking.label))
  return (
    [
      ['head', heads],
      ['foot', feet],
    ] as const
  )
    .filter(([, places]) => places.length === 0 || !places.every(carries))
    .map(([place]) => ({
      kind: 'banner',
      message: `it does not carry ${marking.label} at each ${place}`,
    }))
}

function portionFaults({ texts }: FormReading, document: BriefingDocument): Fault[] {
  const whole = comparableUnnamed(texts.join(''))
  let from = 0
  return markedPassages(document).flatMap(
    ({ name, portion, words, rows = [], over = [] }): Fault[] => {
      const sought = comparableUnnamed(`${portion}${words}`)
      const at = whole.indexOf(sought, from)
      // What a figure shows stands over its words, a table under them.
      const behind = endOfCells(whole, [...over, ...rows.flat()], from)
      if (at >= 0 && behind !== null) {
        from = Math.max(at + sought.length, behind)
        return []
      }
      const message = `${name} does not stand in it as it was composed, behind its marking ${portion}`
      return [{ kind: 'portion', message }]
    },
  )
}

/** Where the last cell ends when all stand one behind the other; `null` when they do not. */
function endOfCells(whole: string, cells: readonly string[], from: number): number | null {
  let end = from
  for (const cell of cells.map(comparableUnnamed)) {
    const at = whole.indexOf(cell, end)
    if (at < 0) return null
    end = at + cell.length
  }
  return end
}

function metadataFaults(
  { metadata }: FormReading,
  { document, at, constants }: FormExpectation,
): Fault[] {
  const { title, subtitle, preparedBy, unit, marking, reference } = document
  const listed = (parts: readonly string[]) => parts.filter(Boolean).join(', ')
  const moment = `${new Date(at * 1000).toISOString().slice(0, 19)}Z`
  const author = listed([preparedBy, unit])
  const keywords = listed([marking.label, reference])
  const allowed: Readonly<Record<string, string>> = {
    ...constants,
    title,
    author,
    description: subtitle,
    keywords,
    'dc:title': title,
    'dc:subject': subtitle,
    'dc:creator': author,
    'cp:keywords': keywords,
    'dcterms:created': moment,
    'dcterms:modified': moment,
  }
  return Object.entries(metadata)
    .filter(([name, value]) => {
      const due = Object.hasOwn(allowed, name) ? allowed[name] : undefined
      return due === undefined || comparableUnnamed(due) !== comparableUnnamed(value)
    })
    .map(([name, value]) => ({
      kind: 'metadata',
      message: `it says “${value.slice(0, 200)}” of itself as ${name}, which the briefing does not`,
    }))
}

function droppedFaults(
  { heads, feet, texts, metadata, unseen }: FormReading,
  { briefing, document, constants, withheld }: FormExpectation,
): Fault[] {
  const forbidden = droppedWords(briefing, document, Object.values(constants), withheld)
  const all = [...heads.flat(), ...feet.flat(), ...texts, ...Object.values(metadata), ...unseen]
  const remaining = new Set(all.flatMap(wordsIn).filter((word) => forbidden.has(word)))
  return told([...remaining], (word) => ({
    kind: 'dropped',
    message: `“${word}”, a word of what was left out, remains in it`,
  }))
}
