import type { Detail, FoundDetail } from '../model/report'
import type { Extraction } from '../model/source-text'
import { namesOf } from './front-matter'
import { languageTag } from './language-tag'
import { readDate } from './partial-date'
import { foldWhitespace } from './whitespace'

/** What some place of a file says about it, before it is known whether that can be read. */
export interface Statement {
  readonly detail: Detail
  /** "meta article:published_time", "PDF Info /CreationDate", "mail header Date". */
  readonly place: string
  /** As it stands there; `undefined` where the place is empty. */
  readonly written: string | null | undefined
  /** What it comes to, where its reader knows better than {@link READ}; '' when it is of no use. */
  readonly value?: string | undefined
}

/** What a source's record takes over from its file, with the places it was found in. */
export type Details = Pick<
  Extraction,
  'title' | 'authors' | 'publisher' | 'published' | 'modified' | 'language' | 'url' | 'found'
>

/** As long as the record of a source takes them. */
const LONGEST: Readonly<Record<Detail, number>> = {
  title: 1000,
  authors: 4000,
  publisher: 300,
  published: 10,
  modified: 10,
  language: 35,
  url: 4000,
  created: 10,
  charset: 100,
}
const BETWEEN_NAMES = '; '
const MOST_STATEMENTS = 100

const READ: Readonly<Record<Detail, (written: string) => string | null>> = {
  title: foldWhitespace,
  authors: (written) => namesOf(written).join(BETWEEN_NAMES),
  publisher: foldWhitespace,
  published: readDate,
  modified: readDate,
  language: languageTag,
  url: webAddress,
  created: readDate,
  charset: foldWhitespace,
}

/**
 * The details of a file. Of each the first statement that can be read holds; the others are kept, so
 * that an analyst sees where a file contradicts itself.
 * @param statements in the order in which they are believed
 */
export function detailsOf(statements: readonly Statement[]): Details {
  const found = foundIn(statements)
  const first = (detail: Detail): string | null =>
    found.find((one) => one.detail === detail)?.value ?? null
  return {
    title: first('title') ?? '',
    authors: first('authors')?.split(BETWEEN_NAMES) ?? [],
    publisher: first('publisher') ?? '',
    published: first('published'),
    modified: first('modified'),
    language: first('language'),
    url: first('url'),
    found: found.slice(0, MOST_STATEMENTS),
  }
}

function foundIn(statements: readonly Statement[]): FoundDetail[] {
  const found = new Map<string, FoundDetail>()
  for (const { detail, place, written, value } of statements) {
    const read = value ?? READ[detail](written ?? '') ?? ''
    const key = `${detail} ${place}`
    if (read === '' || found.has(key)) continue
    const words = foldWhitespace(written ?? '').slice(0, 1000)
    const kept = read.slice(0, LONGEST[detail])
    found.set(key, {
      detail,
      value: kept,
      ...(words === '' || words === kept ? {} : { written: words }),
      place: foldWhitespace(place).slice(0, 200),
    })
  }
  return [...found.values()]
}

/** Only an absolute web address tells where a page came from. */
function webAddress(text: string): string | null {
  const address = text.trim()
  return /^https?:\/\/\S{1,3990}$/i.test(address) ? address : null
}
