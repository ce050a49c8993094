import { comparable, UNSEEN } from './comparable'

/* What the press's fonts cannot show is printed by its name: `‹U+1F600›`. */

/** Without what is never seen, and with characters in the place of their names. */
export const withoutNames = (text: string): string =>
  text
    // First, since a narrow cell has chances to break in a name, too.
    .replace(UNSEEN, '')
    .replace(/[‹›]U\+([\dA-F]{4,6})[‹›]/g, (whole, digits: string) => {
      const point = Number.parseInt(digits, 16)
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole
    })

/** `comparable`, with characters in the place of their names. */
export const comparableUnnamed = (text: string): string => comparable(withoutNames(text))

/**
 * `comparable`, with the name in the place of each character that the press's fonts cannot show: one
 * that stands nowhere on the pages. A name may go on overleaf, so names on the pages are not resolved.
 * @param pages the text of each, `comparable`
 */
export function comparableNamed(pages: readonly string[]): (text: string) => string {
  // Taken apart, since an accent that is written by itself is drawn with its letter.
  const shown = new Set(pages.flatMap((page) => [...page.normalize('NFKD')]))
  const inPrint = (character: string): string => {
    const point = character.codePointAt(0) as number
    const name = `‹U+${point.toString(16).toUpperCase().padStart(4, '0')}›`
    const form = comparable(character)
    const isNamed =
      form === ''
        ? pages.some((page) => page.includes(comparable(name)))
        : [...form.normalize('NFKD')].some((letter) => !shown.has(letter))
    return isNamed ? name : character
  }
  const printed = new Map<string, string>()
  return (text) =>
    comparable(
      text.replace(UNSEEN, '').replace(/[^\x20-\x7e]/gu, (character) => {
        const form = printed.get(character) ?? inPrint(character)
        printed.set(character, form)
        return form
      }),
    )
}
