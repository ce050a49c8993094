/** Attributes that a program would load by itself; a link is only followed by a reader. */
const LOADED = ['src', 'srcset', 'poster', 'background', 'data', 'style', 'action', 'xlink:href']
const MOST_NAMED = 20
const ADDRESS = /(?:^|[\s"'(,=])(?:https?:|ftp:)?\/\/([^\s"'()<>/?#,]{1,253})/gi

/**
 * The hosts that a page would have called, as what was left out: "references to t.example.com".
 * A mail's remote pictures tell who is told of its reading.
 */
export function remoteHosts(document: Document): string[] {
  const hosts = new Set<string>()
  const collect = (text: string | null): void => {
    // Most attributes are not there, and to look for an address costs more than to see that.
    if (text === null) return
    for (const [, host = ''] of text.matchAll(ADDRESS)) {
      if (hosts.size <= MOST_NAMED) hosts.add(host.toLowerCase())
    }
  }
  for (const element of document.querySelectorAll('*')) {
    const tag = element.localName.toLowerCase()
    for (const name of LOADED) collect(element.getAttribute(name))
    if (tag === 'link' || tag === 'image' || tag === 'use') collect(element.getAttribute('href'))
    if (tag === 'style') collect(element.textContent)
    if (tag === 'meta') collect(element.getAttribute('content'))
  }
  const named = [...hosts].slice(0, MOST_NAMED).map((host) => `references to ${host}`)
  return hosts.size > MOST_NAMED ? [...named, 'references to further hosts'] : named
}
