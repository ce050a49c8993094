import type { BriefingDocument } from '../model/briefing-document'
import { withoutNames } from './character-names'
import { comparable } from './comparable'
import { saidWords, wordsIn } from './dropped-words'

/** Text in the place of letters that are drawn as one is no longer; nor is a number of a page. */
const LONGEST_CLUSTER = 4

/** Identifiers, moments, and the names of a table's cells. */
const MADE_UP = /^(?:[\w+/]{22}==|D:\d{14}Z|U\d+x\d+y\d+)$/

/**
 * Texts that stand on no page, such as bookmarks and what is read aloud, with a word that neither the
 * document has nor the press writes; numbers are those of pages, notes and lines.
 * @param unseen every text string outside the pages, and those that stand for something on one
 * @param beside what the document's evidence says besides it
 */
export function foreignTexts(
  unseen: readonly string[],
  document: BriefingDocument,
  beside: readonly string[],
): string[] {
  const written = saidWords(document, beside)
  const printed = saidWords(unmarked(document), beside.map(withoutNames))
  return unseen.filter(
    (text) =>
      comparable(text).length > LONGEST_CLUSTER &&
      !MADE_UP.test(text) &&
      wordsIn(withoutNames(text)).some(
        (word) => !written.has(word) && !printed.has(word) && !/^\d+$/.test(word),
      ),
  )
}

/** The document without what is never seen, which the press leaves out. */
const unmarked = (document: BriefingDocument): BriefingDocument =>
  JSON.parse(JSON.stringify(document), (_, value: unknown) =>
    typeof value === 'string' ? withoutNames(value) : value,
  ) as BriefingDocument
