import { htmlPage } from './html'

const SENTENCES = [
  'The ministry holds actors affiliated with a neighbouring service responsible for the break-in.',
  'More than 250 servers were affected around the harbour before the flaws became known.',
  'The embassy rejects the accusation and calls it groundless.',
]

/** The sentences that a beacon page says. */
export const beaconSentences: readonly string[] = SENTENCES

/**
 * A page that would call a server in every way a page can by itself, and that says three sentences.
 * @param origin of the server, such as `http://127.0.0.1:1234`
 */
export function beaconPage(origin: string): string {
  let count = 0
  const call = () => `${origin}/${++count}`
  const host = origin.replace(/^https?:/, '')
  const sheet = [
    `@import "${call()}";`,
    `@import url(${call()});`,
    `@font-face{font-family:called;src:url(${call()})}`,
    `body{background:url("${call()}");font-family:called,serif}`,
    `h1::before{content:url(${call()})}`,
    `li{list-style-image:url(${call()})}`,
    `p{cursor:url(${call()}),auto;border-image:url(${call()}) 1}`,
    `div{mask:url(${call()});filter:url(${call()}#f);shape-outside:url(${call()})}`,
    `a{background:image-set(url(${call()}) 1x)}`,
    `@media print{p{background:url(${call()})}}`,
    `@page{background:url(${call()})}`,
  ].join('\n')
  const head = [
    '<title>Statement on the harbour servers</title>',
    `<base href="${origin}/base/">`,
    `<meta http-equiv="refresh" content="0;url=${call()}">`,
    ...[
      'stylesheet',
      'icon',
      'preload',
      'prefetch',
      'preconnect',
      'dns-prefetch',
      'modulepreload',
      'prerender',
      'manifest',
    ].map((rel) => `<link rel="${rel}" href="${call()}" as="image">`),
    `<script src="${call()}"></script>`,
    `<script>document.title='ran';fetch('${call()}');new Image().src='${call()}';location='${call()}'</script>`,
    `<script type="speculationrules">{"prefetch":[{"urls":["${call()}"]}]}</script>`,
    `<style>${sheet}</style>`,
  ].join('')
  const body = [
    `<body background="${call()}" onload="location='${call()}'">`,
    '<article><h1>Statement on the harbour servers</h1>',
    ...SENTENCES.map((sentence) => `<p>${sentence}</p>`),
    `<img src="${call()}" srcset="${call()} 2x" width="300" height="80" alt="a picture" onerror="fetch('${call()}')">`,
    `<img src="${host}/relative" loading="eager"><img src="x" onerror="location='${call()}'">`,
    `<picture><source srcset="${call()}"><img src="${call()}"></picture>`,
    `<iframe src="${call()}"></iframe><iframe srcdoc="<img src='${call()}'>"></iframe>`,
    `<object data="${call()}"></object><embed src="${call()}">`,
    `<video src="${call()}" poster="${call()}" autoplay></video><audio src="${call()}" autoplay></audio>`,
    `<video autoplay><source src="${call()}"><track src="${call()}" default></video>`,
    `<svg width="20" height="20"><image href="${call()}"/><use href="${call()}#a"/><script>fetch('${call()}')</script>`,
    `<style>rect{fill:url(${call()})}</style><rect width="9" height="9" fill="url(${call()}#p)"/>`,
    `<foreignObject><img src="${call()}"></foreignObject><animate attributeName="href" to="${call()}"/></svg>`,
    `<math><mglyph src="${call()}"></mglyph></math>`,
    `<table background="${call()}"><tr><td background="${call()}">1</td></tr></table>`,
    `<form action="${call()}"><input type="image" src="${call()}"><button formaction="${call()}" autofocus>go</button></form>`,
    `<a href="${call()}" ping="${call()}">a link</a><div style="background:url('${call()}')">a field</div>`,
    `<noscript><img src="${call()}"></noscript><template><img src="${call()}"></template>`,
    `<frameset><frame src="${call()}"></frameset><bgsound src="${call()}"><layer src="${call()}"></layer>`,
    '</article></body>',
  ].join('\n')
  return htmlPage({ lang: 'en', head, body: '' }).replace('<body></body>', body)
}
