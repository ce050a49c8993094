import type { BriefingDocument } from '../model/briefing-document'
import { tlpLabels } from '../model/marking'
import type { DrawnWord, PdfReading } from '../model/pdf-reading'
import type { Fault } from './fault'
import { bandsOf } from './page-bands'

/** Height of a banner's letters in points, as TLP 2.0 wants it at least. */
const BANNER_SIZE = 12

/** Pages without the document's marking at their head or foot, and a marking that is too low. */
export function bannerFaults({ pages }: PdfReading, document: BriefingDocument): Fault[] {
  const { label } = document.marking
  return [
    ...tooLow(document),
    ...pages.flatMap((page, index): Fault[] => {
      const { head, foot } = bandsOf(page)
      return (['head', 'foot'] as const)
        .filter((place) => !isBanner(place === 'head' ? head : foot, label, page.width))
        .map((place) => ({
          kind: 'banner',
          message: `page ${index + 1} does not carry ${label} at its ${place}`,
        }))
    }),
  ]
}

/** The label alone in letters of that size, on the right half of the page. */
function isBanner(words: readonly DrawnWord[], label: string, width: number): boolean {
  const large = words.filter(({ size }) => size > BANNER_SIZE - 0.1)
  const text = large.map((word) => word.text).join(' ')
  return text === label && large.every(({ box: [left] }) => left > width / 2)
}

/** A portion above the marking of the whole. Portions of other schemes have no order here. */
function tooLow({ marking, sections, sources }: BriefingDocument): Fault[] {
  const rank = (label: string) => tlpLabels.findIndex((known) => known === label)
  const portions = [
    ...sections.flatMap(({ lines }) =>
      lines.map(({ number, portion }) => ({ name: `line ${number}`, label: `TLP:${portion}` })),
    ),
    ...sources.map((source) => ({ name: `source ${source.number}`, label: source.marking })),
  ]
  return portions
    .filter(({ label }) => rank(label) > rank(marking.label))
    .map(({ name, label }) => ({
      kind: 'banner',
      message: `${name} is marked ${label}, above the document's ${marking.label}`,
    }))
}
