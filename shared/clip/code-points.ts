/*
 * Offsets inside the program are UTF-16 code units, as the language counts. Exports and the command
 * line count Unicode code points (W3C Web Annotation Data Model, TextPositionSelector).
 */

/**
 * How many code points lie before a UTF-16 offset. An offset inside a surrogate pair counts as
 * standing before the pair; one beyond the end counts as the end.
 */
export function toCodePoints(text: string, offset: number): number {
  let codePoints = 0
  let unit = 0
  while (unit < text.length) {
    unit += unitsAt(text, unit)
    if (unit > offset) break
    codePoints++
  }
  return codePoints
}

/** The UTF-16 offset after that many code points; the end of the text when it has fewer. */
export function fromCodePoints(text: string, codePoints: number): number {
  let unit = 0
  for (let left = codePoints; left > 0 && unit < text.length; left--) unit += unitsAt(text, unit)
  return unit
}

/** Up to `count` whole code points before the offset. */
export function charactersBefore(text: string, offset: number, count: number): string {
  let start = offset
  for (let left = count; left > 0 && start > 0; left--) {
    start -= start > 1 && unitsAt(text, start - 2) === 2 ? 2 : 1
  }
  return text.slice(start, offset)
}

/** Up to `count` whole code points from the offset on. */
export const charactersAfter = (text: string, offset: number, count: number): string =>
  text.slice(offset, offset + fromCodePoints(text.slice(offset, offset + 2 * count), count))

const unitsAt = (text: string, unit: number) => ((text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1)
