/*
 * Markup that runs a script where it is let into a document, one kind a line. What it would do is
 * always the same: to say so in a dialog and to leave an element with the class `payload`.
 */

const RUN = "alert('ran');document.body.className='payload'"
/** The same without quotation marks, for attributes of any kind. */
const CALL = 'alert(document.domain)'

export const payloads: Readonly<Record<string, string>> = {
  script: `<script class="payload">${RUN}</script>`,
  'script of another case': `<ScRiPt class="payload">${RUN}</sCrIpT>`,
  'script in two': `<scr<script class="payload">ipt>${RUN}</script>`,
  'picture handler': `<img class="payload" src="data:," onerror="${RUN}">`,
  'handler without quotes': `<img/class=payload/src=x/onerror=${CALL}>`,
  'handler in capitals': `<IMG CLASS="payload" SRC=x ONERROR="${RUN}">`,
  'drawing handler': `<svg class="payload" onload="${RUN}"></svg>`,
  'drawing script': `<svg class="payload"><script>${RUN}</script></svg>`,
  'drawing animation': `<svg class="payload"><a><animate attributeName="href" values="javascript:${CALL}"/><text>x</text></a></svg>`,
  'drawing within': `<svg class="payload"><foreignObject><img src=x onerror="${RUN}"></foreignObject></svg>`,
  'drawing use': `<svg class="payload"><use href="data:image/svg+xml,%3Csvg id='x' xmlns='http://www.w3.org/2000/svg' onload='${CALL}'/%3E#x"/></svg>`,
  'script address': `<a class="payload" href="javascript:${CALL}">link</a>`,
  'script address, spaced': `<a class="payload" href=" java&#9;script:${CALL}">link</a>`,
  'data address': `<a class="payload" href="data:text/html,<script>${CALL}</script>">link</a>`,
  frame: `<iframe class="payload" src="javascript:${CALL}"></iframe>`,
  'frame of a document': `<iframe class="payload" srcdoc="<script>parent.${CALL}</script>"></iframe>`,
  object: `<object class="payload" data="data:text/html,<script>${CALL}</script>"></object>`,
  embed: `<embed class="payload" src="javascript:${CALL}">`,
  'body handler': `<body class="payload" onload="${RUN}">`,
  'page handler': `<body class="payload" onpageshow="${RUN}"><p>shown</p>`,
  focus: `<input class="payload" autofocus onfocus="${RUN}">`,
  details: `<details class="payload" open ontoggle="${RUN}"><summary>x</summary>y</details>`,
  video: `<video class="payload"><source onerror="${RUN}"></video>`,
  marquee: `<marquee class="payload" onstart="${RUN}">x</marquee>`,
  'animation handler': `<style>@keyframes k{from{}to{}}</style><p class="payload" style="animation:k 1s" onanimationstart="${RUN}">x</p>`,
  form: `<form class="payload" action="javascript:${CALL}"><button>x</button></form>`,
  'form button': `<form class="payload"><button formaction="javascript:${CALL}">x</button></form>`,
  mathematics: `<math class="payload"><mtext><table><mglyph><style><!--</style><img src=x onerror="${RUN}">--></style></table></mtext></math>`,
  'mathematics link': `<math class="payload"><maction actiontype="statusline" xlink:href="javascript:${CALL}">x</maction></math>`,
  'changing namespace': `<svg class="payload"></p><style><g title="</style><img src=x onerror=${CALL}>"></svg>`,
  'unclosed noscript': `<noscript><p title="</noscript><img class=payload src=x onerror=${CALL}>">`,
  'unclosed comment': `<!--><img class="payload" src=x onerror="${RUN}">-->`,
  'comment of old browsers': `<!--[if gte IE 4]><script class="payload">${RUN}</script><![endif]-->`,
  template: `<template><img class="payload" src=x onerror="${RUN}"></template>`,
  'shadow template': `<div class="payload"><template shadowrootmode="open"><img src=x onerror="${RUN}"></template></div>`,
  'text area': `<textarea></textarea><img class="payload" src=x onerror="${RUN}">`,
  title: `<title></title><img class="payload" src=x onerror="${RUN}"><title>x</title>`,
  'escaped markup': `<p>&lt;img class="payload" src=x onerror="${RUN}"&gt;</p>`,
  'escaped twice': `<p>&amp;lt;script class="payload"&amp;gt;${RUN}&amp;lt;/script&amp;gt;</p>`,
  'name of the document': `<form class="payload" name="querySelector" id="createElement"><input name="body"></form>`,
  'object model': `<a class="payload" id="casebook" name="casebook" href="x:y">z</a>`,
  prototype: `<p class="payload" __proto__="x" constructor="y" onclick="${RUN}">__proto__ constructor</p>`,
  'cascading style': `<style class="payload">*{background:url("javascript:${CALL}")}</style>`,
  refresh: `<meta class="payload" http-equiv="refresh" content="0;url=javascript:${CALL}">`,
  'base and relative': `<base class="payload" href="javascript:/a/-${CALL}///////"><a href="../x">y</a>`,
  'import map': `<script class="payload" type="importmap">{"imports":{"react":"data:text/javascript,${CALL}"}}</script>`,
  'processing instruction': `<?xml-stylesheet class="payload" href="javascript:${CALL}"?><p>x</p>`,
  'zero bytes': `<img\0 class="payload" src=x onerror\0="${RUN}">`,
}
