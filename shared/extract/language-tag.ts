/**
 * A language tag in its usual spelling (BCP 47: `en`, `zh-Hans`, `pt-BR`), or `null` when the
 * text is none.
 */
export function languageTag(text: string | null | undefined): string | null {
  const parts = (text ?? '').trim().replaceAll('_', '-').split('-')
  const [language, ...rest] = parts
  if (!language || !/^[a-z]{2,3}$/i.test(language)) return null
  if (!rest.every((part) => /^[a-z0-9]{1,8}$/i.test(part))) return language.toLowerCase()
  const tag = [language.toLowerCase(), ...rest.map(spellSubtag)].join('-')
  return tag.length <= 35 ? tag : language.toLowerCase()
}

/** Four letters are a script (Hans), two a region (BR); everything else is lower case. */
function spellSubtag(part: string): string {
  if (/^[a-z]{4}$/i.test(part)) return part.charAt(0).toUpperCase() + part.slice(1).toLowerCase()
  return /^[a-z]{2}$/i.test(part) ? part.toUpperCase() : part.toLowerCase()
}
