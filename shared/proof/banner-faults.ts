import type { BriefingDocument } from '../model/briefing-document'
import { isWithin, type Marking, readMarking } from '../model/marking'
import type { MarkingScheme } from '../model/marking-scheme'
import type { DrawnPage, DrawnWord, PdfReading } from '../model/pdf-reading'
import { comparableUnnamed } from './character-names'
import type { Fault } from './fault'
import { bandsOf } from './page-bands'

const POINTS_PER_MM = 72 / 25.4

/** Height of a banner's letters in points, as TLP 2.0 wants it at least. */
const BANNER_SIZE = 12

/** A document as it is to be marked. */
export interface Marked {
  readonly document: BriefingDocument
  /** What its markings mean. */
  readonly scheme: MarkingScheme
  /** What its readers may read at most; `null` for all it is marked for. */
  readonly audience: Marking | null
}

/** Pages without the document's marking at their head or foot, and a marking that is too low. */
export function bannerFaults({ pages }: PdfReading, expected: Marked): Fault[] {
  const { document } = expected
  const { label } = document.marking
  return [
    ...markingFaults(expected),
    ...pages.flatMap((page, index): Fault[] => {
      const { head, foot } = bandsOf(page)
      return (['head', 'foot'] as const)
        .filter((place) => !isBanner(place === 'head' ? head : foot, document.marking, page))
        .map((place) => ({
          kind: 'banner',
          message: `page ${index + 1} does not carry ${label} at its ${place}`,
        }))
    }),
  ]
}

/** The label alone in letters of that size, on the right half of the page or about its middle. */
function isBanner(
  words: readonly DrawnWord[],
  { label, place }: BriefingDocument['marking'],
  { width }: DrawnPage,
): boolean {
  const large = words.filter(({ size }) => size > BANNER_SIZE - 0.1)
  const text = comparableUnnamed(large.map((word) => word.text).join(''))
  if (text !== comparableUnnamed(label)) return false
  const left = Math.min(...large.map(({ box }) => box[0]))
  const right = Math.max(...large.map(({ box }) => box[2]))
  const offCentre = Math.abs((left + right - width) / 2)
  return place === 'right' ? left > width / 2 : offCentre < 2 * POINTS_PER_MM
}

/** Portions above the whole, a whole above its readers, words that mark nothing in the scheme. */
export function markingFaults({ document, scheme, audience }: Marked): Fault[] {
  const { marking, sections, sources, assumptions, indicators, titlePortion } = document
  const whole = readMarking(scheme, marking.label, 'banner')
  if (whole === null) return [unknownMarking('the document', marking.label)]
  const tooHigh: Fault[] =
    audience === null || isWithin(scheme, whole, audience)
      ? []
      : [{ kind: 'banner', message: `the document is marked ${marking.label}, above its readers` }]
  const portioned = (name: string, portion: string) => ({
    name,
    words: portion,
    read: readMarking(scheme, portion, 'portion'),
  })
  const portions = [
    ...(scheme.marksHeadings === undefined ? [] : [portioned('the title', titlePortion)]),
    ...sections.flatMap(({ heading, headingPortion, lines }) => [
      ...(scheme.marksHeadings === undefined || heading === ''
        ? []
        : [portioned(`the heading “${heading}”`, headingPortion)]),
      ...lines.map(({ number, portion }) => portioned(`line ${number}`, portion)),
    ]),
    ...[...assumptions, ...indicators].map(({ line, portion }) =>
      portioned(`what is listed of line ${line}`, portion),
    ),
    ...document.annex.map(({ source, locator, portion }) =>
      portioned(`the passage of source ${source}, ${locator},`, portion),
    ),
    ...sources.map(({ number, marking: words }) => ({
      name: `source ${number}`,
      words,
      read: readMarking(scheme, words, 'banner'),
    })),
  ]
  const faults = portions.flatMap(({ name, words, read }): Fault[] => {
    if (read === null) return [unknownMarking(name, words)]
    if (isWithin(scheme, read, whole)) return []
    const message = `${name} is marked ${words}, above the document's ${marking.label}`
    return [{ kind: 'banner', message }]
  })
  return [...tooHigh, ...faults]
}

const unknownMarking = (name: string, words: string): Fault => ({
  kind: 'banner',
  message: `${name} is marked “${words}”, which the marking scheme does not have`,
})
