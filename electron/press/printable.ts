import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { codePointsOf } from './font-coverage'

/** Gives text in which every character can be printed. */
export type Printable = (text: string) => string

/**
 * Text with what the press's fonts cannot show made readable: an unknown character is printed as its
 * code, `‹U+1F600›`; invisible characters (joiners, direction overrides) are left out, so that
 * a title that came from an original cannot rearrange a line.
 * @param fontFolder the folder of the press's TTF files
 */
export function printableWith(fontFolder: string): Printable {
  let known: ((point: number) => boolean) | undefined
  return (text) =>
    // Printable ASCII and line feeds need no look-up, and most documents little else.
    text.replace(/[^\n\x20-\x7e]/gu, (character) => {
      if (/\p{Default_Ignorable_Code_Point}/u.test(character)) return ''
      const point = character.codePointAt(0) as number
      known ??= coverageOf(fontFolder)
      return known(point) ? character : `‹U+${point.toString(16).toUpperCase().padStart(4, '0')}›`
    })
}

/**
 * Typst looks for a missing character in the next family, not in another face of the same one: a
 * character counts as known when the Chinese fallback has it or every face of the text families.
 */
function coverageOf(fontFolder: string): (point: number) => boolean {
  const files = readdirSync(fontFolder).filter((name) => name.endsWith('.ttf'))
  const pointsIn = (pattern: RegExp) =>
    files.filter((name) => pattern.test(name)).map((name) => codePointsOf(readFileSync(join(fontFolder, name))))
  const faces = pointsIn(/^(SourceSerif|IBMPlexSans)/)
  const fallback = pointsIn(/^NotoSans/)
  return (point) =>
    fallback.some((points) => points.has(point)) ||
    (faces.length > 0 && faces.every((points) => points.has(point)))
}
