/**
 * Text as two readers of one page agree on it: without white space, which a page does not have, and
 * without characters that are never seen; compatibility forms such as ligatures resolved (NFKC);
 * `‹U+1F600›`, the press's way of printing what its fonts cannot show, as the character.
 */
export const comparable = (text: string): string =>
  text
    .replace(/‹U\+([\dA-F]{4,6})›/g, (whole, digits: string) => {
      const point = Number.parseInt(digits, 16)
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole
    })
    .normalize('NFKC')
    .replace(/[\s\p{Default_Ignorable_Code_Point}]+/gu, '')
