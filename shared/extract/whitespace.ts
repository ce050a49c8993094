/** Invisible characters that carry no text: soft hyphen, zero-width space, byte order mark, NUL. */
const INVISIBLE = /[\u0000\u00ad\u200b\u2060\ufeff]/g

/** White space that is not one space by itself: most of a text needs no change, and none is made. */
const UNEVEN = /\s{2,}|[^\S ]/g

/** One line of text: every run of white space (also non-breaking) becomes one space; ends trimmed. */
export const foldWhitespace = (text: string): string =>
  text.replace(INVISIBLE, '').replace(UNEVEN, ' ').trim()

/** Whether nothing of the text is seen. */
export const isBlank = (text: string): boolean => !SEEN.test(text)
const SEEN = /[^\s\u0000\u00ad\u200b\u2060\ufeff]/

/** Line ends of any system, form feeds and the Unicode separators as one line feed each. */
export const unifyLineEnds = (text: string): string =>
  text.replace(/\r\n?|[\f\v\u0085\u2028\u2029]/g, '\n')
