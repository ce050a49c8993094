/** What a script tries; `url` is an address of the network that only this way has. */
type WayOut = (url: string) => unknown

const link = (href: string, more: Readonly<Record<string, string>> = {}): HTMLAnchorElement =>
  Object.assign(document.createElement('a'), { href, textContent: 'x' }, more)

/**
 * Ways in which a script, or a person who is led to click, leaves a page or opens another one. Each is
 * sent into the page as text, so none may use anything but the page.
 */
const waysOut: Readonly<Record<string, WayOut>> = {
  'an address': (url) => (location.href = url),
  'an address with encryption': (url) => (location.href = url.replace('http:', 'https:')),
  'assigning an address': (url) => location.assign(url),
  'replacing the address': (url) => location.replace(url),
  'another scheme of the same place': () => (location.protocol = 'https:'),
  'another host': () => (location.host = 'airlock'),
  'another path of the program': () => (location.pathname = '/recovery/index.html'),
  'words behind the address': () => (location.search = '?x'),
  'loading the page anew': () => location.reload(),
  'the address of a page of the airlock': () => (location.href = 'app://airlock/airlock.html'),
  'a file of the disk': () => (location.href = 'file:///etc/passwd'),
  'a page of the engine': () => (location.href = 'chrome://version/'),
  'the tools of the engine': () => (location.href = 'devtools://devtools/bundled/inspector.html'),
  'the source of a page': () => (location.href = 'view-source:app://casebook/app/index.html'),
  'a document in its address': () => (location.href = 'data:text/html,<title>out</title>'),
  'a document in memory': () =>
    (location.href = URL.createObjectURL(new Blob(['<title>out</title>'], { type: 'text/html' }))),
  'a script in an address': () => (location.href = 'javascript:document.title="out"'),
  'a letter': () => (location.href = 'mailto:a@beacon.example'),
  'another program': () => (location.href = 'ms-word:ofe|u|http://192.0.2.1/x.docx'),
  'a server of files': () => (location.href = 'ftp://192.0.2.1/'),
  'the outermost frame': (url) => {
    if (top !== null) top.location.href = url
  },
  'the navigation of the page': (url) =>
    (globalThis as never as { navigation: { navigate(to: string): unknown } }).navigation.navigate(
      url,
    ),
  'the page before': () => history.back(),
  'a link': (url) => link(url).click(),
  'a link to a new window': (url) => link(url, { target: '_blank' }).click(),
  'a link to a window with a name': (url) => link(url, { target: 'named' }).click(),
  'a link that tells on': (url) => link(url, { ping: url }).click(),
  'a link to be saved': (url) => link(url, { download: 'x' }).click(),
  'a document to be saved': () => link('data:text/plain,x', { download: 'x.txt' }).click(),
  'a blob to be saved': () =>
    link(URL.createObjectURL(new Blob(['x'])), { download: 'x.txt' }).click(),
  'a link within a drawing': (url) => {
    const drawn = document.createElementNS('http://www.w3.org/2000/svg', 'a')
    drawn.setAttribute('href', url)
    document.body.append(drawn)
    drawn.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
    drawn.remove()
  },
  'a field of a map': (url) => Object.assign(document.createElement('area'), { href: url }).click(),
  'a form': (url) => {
    const form = Object.assign(document.createElement('form'), { action: url })
    document.body.append(form)
    form.submit()
    form.remove()
  },
  'a form that is posted': (url) => {
    const form = Object.assign(document.createElement('form'), { action: url, method: 'post' })
    document.body.append(form)
    form.submit()
    form.remove()
  },
  'a form into a new window': (url) => {
    const form = Object.assign(document.createElement('form'), { action: url, target: '_blank' })
    document.body.append(form)
    form.submit()
    form.remove()
  },
  'a refresh': (url) => {
    const meta = document.createElement('meta')
    meta.httpEquiv = 'refresh'
    meta.content = `0;url=${url}`
    document.head.append(meta)
  },
  'a new window': (url) => open(url),
  'a new window without an opener': (url) => open(url, '_blank', 'noopener,popup'),
  'a new empty window': () => open('about:blank'),
  'a new window of the program': () => open('app://casebook/app/index.html'),
  'a new window with a script': () => open('javascript:document.title="out"'),
  'this window by its name': (url) => open(url, '_self'),
  'a frame': (url) => {
    document.body.append(Object.assign(document.createElement('iframe'), { src: url }))
  },
  'a frame of the airlock': () => {
    const src = 'app://airlock/airlock.html'
    document.body.append(Object.assign(document.createElement('iframe'), { src }))
  },
  'a frame of a document': () => {
    document.body.append(
      Object.assign(document.createElement('iframe'), { src: 'data:text/html,x' }),
    )
  },
  'an object': (url) => {
    document.body.append(Object.assign(document.createElement('object'), { data: url }))
  },
  'an embedded document': (url) => {
    document.body.append(Object.assign(document.createElement('embed'), { src: url }))
  },
  'a view of another page': (url) => {
    const view = document.createElement('webview')
    view.setAttribute('src', url)
    document.body.append(view)
  },
}

/** Each as a script that stands for itself, with an address of its own. */
export const wayOutScripts = (): readonly (readonly [string, string])[] =>
  Object.entries(waysOut).map(([way, attempt], at) => [
    way,
    `try { const link = ${link.toString()}; (${attempt.toString()})('http://192.0.2.1/${at + 1}') } catch {} undefined`,
  ])
