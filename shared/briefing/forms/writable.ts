/** Invisible characters that joined letters and pictographs need. */
const JOINING = '\\u200c\\u200d\\ufe0e\\ufe0f'
const UNSEEN = new RegExp(`(?![${JOINING}])\\p{Default_Ignorable_Code_Point}`, 'gu')
/** What XML 1.0 cannot hold (2.2), and control characters that it can. */
const UNWRITABLE = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu

/**
 * Text as every form can hold it. A character that none can is printed as its code, `‹U+0007›`, as the
 * press does; invisible ones are left out, so that words that came from an original cannot
 * rearrange a line.
 */
export const writable = (text: string): string =>
  text
    .replace(UNSEEN, '')
    .replace(
      UNWRITABLE,
      (character) =>
        `‹U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? ''}›`,
    )
