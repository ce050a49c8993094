import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pointsIn } from './font-coverage'

/**
 * Text with what the press's fonts cannot show made readable: an unknown character is printed as its
 * code, `‹U+1F600›`; invisible characters (joiners, direction overrides) are left out, so that
 * a title that came from an original cannot rearrange a line.
 * @param fontFolder the folder of the press's TTF files, read when first needed
 */
export function printableWith(fontFolder: string): (text: string) => string {
  const printed = new Map<string, string>()
  let shows: ((point: number) => boolean) | undefined
  const printedForm = (character: string): string => {
    if (/\p{Default_Ignorable_Code_Point}/u.test(character)) return ''
    shows ??= coverageOf(fontFolder)
    const point = character.codePointAt(0) as number
    // Some fonts have an empty glyph for a control character.
    if (!/\p{Cc}/u.test(character) && shows(point)) return character
    return `‹U+${point.toString(16).toUpperCase().padStart(4, '0')}›`
  }
  return (text) =>
    text.replace(/[^\n\x20-\x7e]/gu, (character) => {
      const form = printed.get(character) ?? printedForm(character)
      printed.set(character, form)
      return form
    })
}

/** What stands for a character in a JSON string (RFC 8259, 7). */
const ESCAPE = /\\(?:u[\da-f]{4}|["\\/bfnrt])/gi
const PRINTED_ESCAPES = new Set(['\\"', '\\\\', '\\n'])

/**
 * The same of every text in a JSON value, without taking it apart: a briefing of a hundred pages is
 * nearly a megabyte. What is no JSON stays none.
 */
export const printableJson = (json: string, printable: (text: string) => string): string =>
  printable(json).replace(ESCAPE, (escape) =>
    PRINTED_ESCAPES.has(escape)
      ? escape
      : JSON.stringify(printable(JSON.parse(`"${escape}"`))).slice(1, -1),
  )

/**
 * Typst looks for a missing character in the next family, not in another face of the same one: a
 * character can be shown when every face of the text families has it, or one of the further ones.
 */
function coverageOf(fontFolder: string): (point: number) => boolean {
  const files = readdirSync(fontFolder).filter((name) => name.endsWith('.ttf'))
  const coverages = (pattern: RegExp) =>
    files.filter((name) => pattern.test(name)).map((name) => pointsIn(join(fontFolder, name)))
  const faces = coverages(/^(SourceSerif4|IBMPlexSans)_/)
  // Most documents never need them.
  let fallback: ReturnType<typeof coverages> | undefined
  return (point) => {
    if (faces.every((has) => has(point))) return true
    fallback ??= coverages(/^(NotoSans|Heebo|IBMPlexSansArabic)/)
    return fallback.some((has) => has(point))
  }
}
