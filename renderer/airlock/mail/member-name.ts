import { safeFileName } from '../../../shared/text/file-name'

const ENDING = /\.([a-z0-9]{1,10})$/i

/** Endings of attachments that come without a name. */
const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'application/msword': 'doc',
  'application/rtf': 'rtf',
  'application/zip': 'zip',
  'image/gif': 'gif',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/svg+xml': 'svg',
  'image/webp': 'webp',
  'message/global': 'eml',
  'message/rfc822': 'eml',
  'text/calendar': 'ics',
  'text/csv': 'csv',
  'text/html': 'html',
}

/**
 * A name for a file found in a mail: its own without folders, characters that reorder text and the
 * like; `fallback` with an ending after its type where it has none.
 */
export function memberName(given: string, fallback: string, type: string): string {
  const last = given.split(/[\\/]/).at(-1) ?? ''
  const ending =
    last.match(ENDING)?.[1] ?? ENDINGS[type] ?? (/^(text|message)\//.test(type) ? 'txt' : 'bin')
  return `${safeFileName(last.replace(ENDING, ''), fallback)}.${ending}`
}

/** Gives each name that was there before a number, so that no two are alike: "a (2).pdf". */
export function uniqueNames(): (name: string) => string {
  const counts = new Map<string, number>()
  const numbered = (name: string): string => {
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    return count === 1 ? name : numbered(name.replace(/(\.[^.]+)?$/, ` (${count})$1`))
  }
  return numbered
}
