/** Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc]|[\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/** Whether a text runs from right to left: its first letter decides (UAX 9, P2). */
export function isRightToLeft(text: string): boolean {
  const letter = text.match(/\p{L}/u)?.[0]
  return letter !== undefined && RIGHT_TO_LEFT.test(letter)
}
