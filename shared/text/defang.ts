/** A part of a text that is written otherwise, so that no program takes the address for a link. */
export interface Fang {
  readonly start: number
  readonly end: number
  /** `tt` of `http` or `t` of `ftp`, written as so many `x`; a dot of a host name, written `[.]`. */
  readonly kind: 'scheme' | 'dot'
}

/** The scheme, the slashes as browsers take them, and all up to the end of the host. */
const ADDRESS = /\b(?:h(tt)ps?|f(t)ps?):[\\/]{1,8}[^\s\\/?#<>"“”]*|\bwww\.[^\s\\/?#<>"“”:@]+/giu
const HOST_DOT = /\.(?=[\p{L}\p{M}\p{N}_-])/gu

/**
 * Where the web addresses in a text would have to be changed to lead nowhere, in order: addresses
 * with a scheme (http, https, ftp, ftps) and hosts that begin with `www.`. An address that is
 * defanged already has none.
 */
export function fangsIn(text: string): Fang[] {
  const fangs: Fang[] = []
  for (const match of text.matchAll(ADDRESS)) {
    const [whole, double, single] = match
    const letters = double ?? single ?? ''
    if (letters !== '') {
      const start = match.index + 1
      fangs.push({ start, end: start + letters.length, kind: 'scheme' })
    }
    for (const { index } of whole.matchAll(HOST_DOT)) {
      fangs.push({ start: match.index + index, end: match.index + index + 1, kind: 'dot' })
    }
  }
  return fangs
}

/** The text with its web addresses as analysts write them: `hxxps://example[.]org/a.html`. */
export function defanged(text: string): string {
  const parts: string[] = []
  let at = 0
  for (const fang of fangsIn(text)) {
    parts.push(text.slice(at, fang.start), fangWritten(fang))
    at = fang.end
  }
  return parts.join('') + text.slice(at)
}

const fangWritten = ({ kind, start, end }: Fang): string =>
  kind === 'dot' ? '[.]' : 'x'.repeat(end - start)
