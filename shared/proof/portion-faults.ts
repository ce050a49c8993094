import type { BriefingDocument } from '../model/briefing-document'
import type { PdfReading } from '../model/pdf-reading'
import type { Fault } from './fault'
import { missingLines } from './find-lines'
import { bodyText } from './page-bands'
import { markedPassages } from './printed-lines'

/** Marked passages that do not stand on the pages word for word behind their marking. */
export function portionFaults({ pages }: PdfReading, document: BriefingDocument): Fault[] {
  const passages = markedPassages(document)
  return missingLines(pages.map(bodyText), passages).map((at) => {
    const { name, portion } = passages[at] as (typeof passages)[number]
    return {
      kind: 'portion',
      message: `${name} does not stand on the pages as it was composed, behind its marking ${portion}`,
    }
  })
}
