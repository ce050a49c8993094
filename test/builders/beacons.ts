import { utf8 } from '../../shared/text/bytes'
import { htmlPage, prose } from './html'
import { multipart, plainPart, sent } from './mail'
import { packedWarc } from './warc'

/** Where a beacon calls: a name to look up, or an address that needs no looking up. */
type Target = (way: string) => string
/** RFC 2606 keeps the name, RFC 5737 the address for documents. */
const byName: Target = (way) => `http://${way}.beacon.example`
const byAddress: Target = (way) => `http://192.0.2.${ownByte(way)}/${way}`

/** A byte for each way, so that one beacon does not wait for another's answer. */
const ownByte = (way: string): number =>
  1 + (Array.from(way).reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 254)

/** Ways in which a page calls out when it is looked at, by name. */
function beacons(to: Target): Readonly<Record<string, string>> {
  const at = (way: string): string => to(way)
  const host = (way: string): string => at(way).replace(/^http:/, '')
  const run = (way: string, code: string): string => `<script>/* ${way} */ ${code}</script>`
  return {
    // In the head: hints and what a page is made of.
    'dns-prefetch': `<link rel="dns-prefetch" href="${host('dns-prefetch')}">`,
    preconnect: `<link rel="preconnect" href="${at('preconnect')}">`,
    prefetch: `<link rel="prefetch" href="${at('prefetch')}">`,
    preload: `<link rel="preload" as="image" href="${at('preload')}">`,
    modulepreload: `<link rel="modulepreload" href="${at('modulepreload')}">`,
    prerender: `<link rel="prerender" href="${at('prerender')}">`,
    stylesheet: `<link rel="stylesheet" href="${at('stylesheet')}">`,
    icon: `<link rel="icon" href="${at('icon')}">`,
    manifest: `<link rel="manifest" href="${at('manifest')}">`,
    'speculation rules': `<script type="speculationrules">{"prefetch":[{"source":"list","urls":["${at('speculation')}"]}]}</script>`,
    refresh: `<meta http-equiv="refresh" content="1;url=${at('refresh')}">`,
    'policy report': `<meta http-equiv="Content-Security-Policy-Report-Only" content="default-src 'none'; report-uri ${at('report')}">`,
    'style import': `<style>@import url("${at('import')}");</style>`,
    'style font': `<style>@font-face{font-family:b;src:url("${at('font')}")} .b{font-family:b}</style><p class="b">b</p>`,
    'style background': `<style>.c{background:url("${at('background')}")}</style><p class="c">c</p>`,
    'style image set': `<p style="background-image:image-set(url('${at('image-set')}') 1x)">d</p>`,
    'style cursor': `<p style="cursor:url('${at('cursor')}'),auto">e</p>`,
    'style list': `<ul><li style="list-style-image:url('${at('list')}')">f</li></ul>`,
    'style content': `<style>.g::before{content:url("${at('content')}")}</style><p class="g">g</p>`,
    'style mask': `<p style="-webkit-mask-image:url('${at('mask')}')">h</p>`,
    'style border': `<p style="border-image-source:url('${at('border')}')">i</p>`,
    'style filter': `<p style="filter:url('${at('filter')}#x')">j</p>`,
    // Elements that load.
    picture: `<img src="${at('picture')}">`,
    'picture set': `<img srcset="${at('set')} 1x, ${at('set2')} 2x">`,
    'picture source': `<picture><source srcset="${at('source')}"><img alt=""></picture>`,
    'picture without scheme': `<img src="${host('bare')}">`,
    'picture later': `<img loading="lazy" src="${at('lazy')}">`,
    'input picture': `<input type="image" src="${at('input')}">`,
    background: `<table background="${at('table')}"><tr><td background="${at('cell')}">k</td></tr></table>`,
    frame: `<iframe src="${at('frame')}"></iframe>`,
    'frame of a document': `<iframe srcdoc="<img src='${at('srcdoc')}'>"></iframe>`,
    object: `<object data="${at('object')}"></object>`,
    embed: `<embed src="${at('embed')}">`,
    video: `<video src="${at('video')}" poster="${at('poster')}" autoplay></video>`,
    audio: `<audio src="${at('audio')}" autoplay></audio>`,
    track: `<video><track default src="${at('track')}"></video>`,
    'drawing picture': `<svg><image href="${at('drawn')}"/></svg>`,
    'drawing use': `<svg><use href="${at('use')}#x"/></svg>`,
    'drawing script': `<svg><script href="${at('svg-script')}"></script></svg>`,
    'drawing style': `<svg><style>@import "${at('svg-style')}";</style></svg>`,
    'drawing filter': `<svg><filter id="f"><feImage href="${at('fe-image')}"/></filter><rect width="9" height="9" filter="url(#f)"/></svg>`,
    // Scripts.
    script: `<script src="${at('script')}"></script>`,
    'script module': `<script type="module" src="${at('module')}"></script>`,
    fetch: run('fetch', `fetch('${at('fetch')}',{mode:'no-cors'})`),
    request: run('request', `var x=new XMLHttpRequest;x.open('GET','${at('xhr')}');x.send()`),
    'send beacon': run('beacon', `navigator.sendBeacon('${at('send')}','x')`),
    'new picture': run('image', `new Image().src='${at('image')}'`),
    'web socket': run('socket', `new WebSocket('${at('socket').replace('http', 'ws')}')`),
    'event source': run('events', `new EventSource('${at('events')}')`),
    'web transport': run('transport', `new WebTransport('https:${host('transport')}')`),
    'peer connection': run(
      'peer',
      `var p=new RTCPeerConnection({iceServers:[{urls:'stun:${new URL(at('stun')).host}:3478'}]});p.createDataChannel('');p.createOffer().then(o=>p.setLocalDescription(o))`,
    ),
    'shared worker': run(
      'worker',
      `new Worker('data:text/javascript,fetch(%22${at('worker')}%22)')`,
    ),
    'script link': run(
      'link',
      `var l=document.createElement('link');l.rel='dns-prefetch';l.href='${at('script-link')}';document.head.append(l)`,
    ),
    'script font': run('face', `new FontFace('x','url(${at('face')})').load()`),
    'new window': run('open', `open('${at('open')}')`),
    import: run('import', `import('${at('dynamic')}')`),
    'form sent': `<form id="s" action="${at('form')}"></form>${run('form', "document.getElementById('s').submit()")}`,
    'event handler': `<img src="data:,x" onerror="this.src='${at('handler')}'">`,
    'link click': `<a id="a" href="${at('click')}" ping="${at('ping')}">l</a>${run('click', "document.getElementById('a').click()")}`,
    base: `<base href="${at('base')}/"><img src="relative.png">`,
  }
}

/** How many kinds there are. */
export const beaconKinds = Object.keys(beacons(byName)).length

/** A page with every kind of beacon, by name and by address, between words worth clipping. */
export function beaconPage(): string {
  const all = [byName, byAddress].flatMap((to) => Object.values(beacons(to)))
  return htmlPage({
    head: '<title>The silent quay</title>',
    body: `<article><h1>The silent quay</h1><p>${prose(3)}</p>${all.join('\n')}<p>${prose(3)}</p></article>`,
  })
}

/** The page as file, as mail, as saved page and in a web archive; and a drawing. */
export function beaconFiles(): Readonly<Record<string, Uint8Array>> {
  const page = beaconPage()
  const html = { fields: ['Content-Type: text/html; charset=utf-8'], body: page }
  const mail = sent(
    multipart('mixed', [html, plainPart('The quay.')], ['From: a@a.example', 'Subject: Quay']),
  )
  const saved = sent(
    multipart(
      'related',
      [{ ...html, fields: [...html.fields, 'Content-Location: https://quay.example/'] }],
      ['From: <Saved by Blink>', 'Snapshot-Content-Location: https://quay.example/'],
    ),
  )
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="${byAddress('svg')}"/><text y="9">Quay</text></svg>`
  return {
    'quay.html': utf8(page),
    'quay.eml': mail,
    'quay.mht': saved,
    'quay.warc.gz': packedWarc([{ url: 'https://quay.example/archived', body: page }]),
    'quay.svg': utf8(drawing),
  }
}
