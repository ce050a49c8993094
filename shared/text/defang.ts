/** A part of a text that is written otherwise, so that no program takes the address for a link. */
export interface Fang {
  readonly start: number
  readonly end: number
  readonly kind: 'scheme' | 'dot'
  /** What stands in its place: `hxxps://` for `https://`, `[.]` for a dot of the host. */
  readonly written: string
}

const SCHEME = String.raw`(?:https?|ftps?):[\\/]`
/** Up to the end of the host, or to a scheme that follows without a space. */
const host = (not: string) => String.raw`(?:(?!\b${SCHEME})[^\s\\/?#<>"“”${not}])*`

/**
 * The scheme, the slashes as browsers take them, and all up to the end of the host; or a host that
 * begins with `www.`.
 */
const ADDRESS = new RegExp(
  String.raw`\b(?:(?<scheme>${SCHEME}[\\/]{0,7})${host('')}|www\.${host(':@')})`,
  'giu',
)
const HOST_DOT = /\.(?=[\p{L}\p{M}\p{N}_-])/gu

/**
 * What would have to be written otherwise in a text for its web addresses to lead nowhere, in
 * order: addresses with a scheme (http, https, ftp, ftps) and hosts that begin with `www.`. An
 * address that is defanged already has none.
 */
export function fangsIn(text: string): Fang[] {
  const fangs: Fang[] = []
  for (const { 0: whole, index: at, groups } of text.matchAll(ADDRESS)) {
    const scheme = groups?.['scheme']
    if (scheme !== undefined) {
      const written = scheme.replace(/t(?=t?ps?:)/gi, (letter) => (letter === 't' ? 'x' : 'X'))
      fangs.push({ start: at, end: at + scheme.length, kind: 'scheme', written })
    }
    // One letter more, since a dot counts by what follows it.
    for (const { index } of text.slice(at, at + whole.length + 1).matchAll(HOST_DOT)) {
      fangs.push({ start: at + index, end: at + index + 1, kind: 'dot', written: '[.]' })
    }
  }
  return fangs
}

/** The text with its web addresses as analysts write them: `hxxps://example[.]org/a.html`. */
export function defanged(text: string): string {
  const parts: string[] = []
  let at = 0
  for (const { start, end, written } of fangsIn(text)) {
    parts.push(text.slice(at, start), written)
    at = end
  }
  return parts.join('') + text.slice(at)
}
