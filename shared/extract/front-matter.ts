import type { PartialDate } from '../model/moment'
import { readDate } from './partial-date'
import { foldWhitespace } from './whitespace'

/** What the first lines of a text say about it. */
export interface TextHeader {
  readonly title: string | null
  readonly authors: readonly string[]
  readonly publisher: string | null
  readonly url: string | null
  readonly published: PartialDate | null
  readonly language: string | null
}

const FIELD = /^([A-Za-z][A-Za-z -]{1,20}):\s*(.+)$/
const FIRST_LINES = 15
const DATE_LABEL =
  /^\W*(original |first |last )?(release |publication )?(date|published|posted|released?|issued|updated|revised)\b/i

/**
 * Reads `title: …` lines at the start (with or without `---` fences) and, failing that, a line
 * among the first that is little more than a date. Nothing is taken out of the text.
 */
export function textHeader(text: string): TextHeader {
  const lines = text.split('\n', FIRST_LINES * 4).map(foldWhitespace)
  const fields = fieldsAtStart(lines)
  return {
    title: fields.get('title') ?? null,
    authors: namesOf(fields.get('author') ?? fields.get('authors') ?? fields.get('by') ?? ''),
    publisher: fields.get('publisher') ?? fields.get('site') ?? null,
    url: fields.get('url') ?? fields.get('source') ?? null,
    published:
      readDate(fields.get('date') ?? fields.get('published')) ??
      dateAmong(lines.slice(0, FIRST_LINES)),
    language: fields.get('language') ?? fields.get('lang') ?? null,
  }
}

/** Several people in one field, parted by semicolons, commas or "and". */
export const namesOf = (text: string): string[] =>
  text
    .split(/;|,|\band\b/)
    .map((name) => foldWhitespace(name).replace(/^["'[]+|["'\]]+$/g, ''))
    .filter((name) => name !== '')

function fieldsAtStart(lines: readonly string[]): Map<string, string> {
  const fields = new Map<string, string>()
  const start = lines.findIndex((line) => line !== '' && line !== '---')
  for (const line of start < 0 ? [] : lines.slice(start)) {
    const match = line.match(FIELD)
    if (!match) break
    fields.set((match[1] ?? '').toLowerCase(), (match[2] ?? '').replace(/^(["'])(.*)\1$/, '$2'))
  }
  return fields
}

/** A sentence that mentions a day is not the day of the text: the line is short or says what it is. */
function dateAmong(lines: readonly string[]): PartialDate | null {
  for (const line of lines) {
    const labelled = DATE_LABEL.test(line)
    if (!labelled && line.length > 30) continue
    const date = readDate(labelled ? line.slice(0, 60) : line)
    if (date && date.length > 4) return date
  }
  return null
}
