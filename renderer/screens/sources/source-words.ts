import type { Source } from '../../../shared/model/source'
import { type DateForm, dateWords, dayHere } from '../../../shared/text/date-words'

const kinds: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF document',
  'text/html': 'Saved web page',
  'application/xhtml+xml': 'Saved web page',
  'text/markdown': 'Markdown text',
  'text/plain': 'Plain text',
  'text/csv': 'Table in text',
  'text/tab-separated-values': 'Table in text',
  'application/rtf': 'Rich Text document',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel workbook',
  'application/vnd.oasis.opendocument.text': 'OpenDocument text',
  'message/rfc822': 'Mail',
  'application/vnd.ms-outlook': 'Outlook message',
  'multipart/related': 'Saved web page',
  'image/png': 'Picture, PNG',
  'image/jpeg': 'Picture, JPEG',
  'image/gif': 'Picture, GIF',
  'image/webp': 'Picture, WebP',
  'image/svg+xml': 'Drawing, SVG',
}

/** The kind of a file in words; an unknown media type is given as it is. */
export const kindWords = (mediaType: string): string => kinds[mediaType] ?? mediaType

/** A BCP 47 tag as the name of its language. */
export function languageWords(tag: string | null): string {
  if (tag === null) return 'not known'
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag // the file gave a tag that is none
  }
}

/** "9 May 2026, 10:12, by A. Tremblay", in the time of this computer. */
export function acquiredWords(
  { at, by }: Pick<Source['acquired'], 'at' | 'by'>,
  form: DateForm,
): string {
  const moment = new Date(at)
  const time = moment.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
  return `${dateWords(dayHere(moment), form)}, ${time}, by ${by}`
}
