import type { DocumentSource } from '../model/briefing-document'
import { isUnrestricted, markingWords } from '../model/marking'
import type { MarkingScheme } from '../model/marking-scheme'
import { currentReliability, type Source } from '../model/source'
import { longDateWords } from '../text/date-words'
import { inGroupsOfFour } from '../text/hash-words'
import type { PlacedCitation } from './citations-by'
import { onOneLine } from './printed'

const kindsByMediaType: Readonly<Record<string, string>> = {
  'text/html': 'web page',
  'application/xhtml+xml': 'web page',
  'application/pdf': 'PDF document',
  'text/plain': 'text',
  'text/markdown': 'text',
  'message/rfc822': 'e-mail',
}

/** What kind of original it is, in words: "web page". */
export const sourceKind = (source: Source): string =>
  kindsByMediaType[source.mediaType] ?? 'document'

/**
 * "White House, statement": without a publisher the authors stand for it, without a title the kind,
 * without all three the file's name.
 */
export function sourceName(source: Source): string {
  const title = onOneLine(source.title).trim().replace(/\.$/, '')
  const from = onOneLine(source.publisher || source.authors.join(', ')).trim()
  const known = from || (title ? '' : source.fileName)
  return [known, title || sourceKind(source)].filter(Boolean).join(', ')
}

/**
 * "White House, statement, 19 July 2021." What is not known of the date is said. Information older
 * or newer than its publication is dated too (ICD 206).
 */
export function sourceHeading(source: Source): string {
  const date = source.published === null ? 'undated' : longDateWords(source.published)
  const heading = `${sourceName(source)}, ${date}`
  return source.informationDate === null || source.informationDate === source.published
    ? `${heading}.`
    : `${heading}; information of ${longDateWords(source.informationDate)}.`
}

/**
 * One entry of the source list.
 * @param citations that lead to it
 */
export const sourceEntry = (
  scheme: MarkingScheme,
  source: Source,
  number: number,
  citations: readonly PlacedCitation[],
): DocumentSource => ({
  number,
  sourceId: source.id,
  heading: sourceHeading(source),
  descriptor: onOneLine(source.descriptor).trim(),
  marking: markingWords(scheme, source.marking).banner,
  unrestricted: isUnrestricted(scheme, source.marking),
  reliability: currentReliability(source),
  sha256: inGroupsOfFour(source.sha256),
  citedBy: citations.map(({ ref: { label, locator }, line }) => ({ label, locator, line })),
})
