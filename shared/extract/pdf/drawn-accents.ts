/** Accents as characters of their own, and the marks that stand over a letter. */
const MARKS: Readonly<Record<string, string>> = {
  '\u00a8': '\u0308',
  '\u02c6': '\u0302',
  '\u02c7': '\u030c',
  '\u02d8': '\u0306',
  '\u02d9': '\u0307',
  '\u02da': '\u030a',
  '\u02dd': '\u030b',
  '\u00b4': '\u0301',
  '\u0060': '\u0300',
}

const DRAWN = /([\u00a8\u02c6\u02c7\u02d8\u02d9\u02da\u02dd\u00b4`])([\p{L}])/gu
/** Nobody writes these before a letter; the acute and the grave accent stand for quotation marks too. */
const TELLING = /[\u00a8\u02c6](?=\p{L})/gu
const LEAST_TELLING = 3

/** Whether a text is an accent alone, which is drawn over the letter that follows. */
export const isAccent = (text: string): boolean => Object.hasOwn(MARKS, text)

/**
 * How the lines of a document are to be read whose letters with accents were drawn as two glyphs, the
 * accent first, as TeX does with its first fonts (OT1): "k¨onnen" is "können".
 * @param texts of all its lines
 */
export function accentsJoined(texts: readonly string[]): (text: string) => string {
  const telling = texts.reduce((sum, text) => sum + (text.match(TELLING)?.length ?? 0), 0)
  if (telling < LEAST_TELLING) return (text) => text
  return (text) =>
    text.replace(DRAWN, (both: string, accent: string, letter: string) => {
      const base = letter === 'ı' ? 'i' : letter
      const whole = (base + (MARKS[accent] ?? '')).normalize('NFC')
      // What Unicode has no letter for was not meant as one.
      return whole.length === base.length ? whole : both
    })
}
