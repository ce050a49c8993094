import { describe, expect, it } from 'vitest'
import { printable } from '../../../../renderer/airlock/printable/printable'
import { utf8 } from '../../../../shared/text/bytes'
import { beaconPage, beaconSentences } from '../../../builders/beacon-page'
import { htmlPage } from '../../../builders/html'
import { msgFile } from '../../../builders/msg'
import { base64, htmlPart, multipart, plainPart, type SentPart, sent } from '../../../builders/mail'

const page = (body: string, head = '') => printable('page.html', utf8(htmlPage({ head, body })))
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACw='

/** Whatever a program could follow by itself. */
const CALLS = /\b(?:https?:)?\/\/(?!www\.w3\.org)[\w.-]/i

describe('a page that is to be printed', () => {
  it('says what it says and refers to nothing outside itself', async () => {
    const html = await printable('page.html', utf8(beaconPage('http://192.0.2.1')))
    for (const sentence of beaconSentences) expect(html).toContain(sentence)
    expect(html).not.toMatch(CALLS)
    expect(html).not.toMatch(/<(script|iframe|object|embed|link|base|form\s+action|meta http)/i)
    expect(html).not.toMatch(/\son\w+\s*=|javascript:|srcset|ping=/i)
  })

  it.each([
    ['the pictures in it', `<img src="${PIXEL}" width="9">`, `<img width="9" src="${PIXEL}">`],
    ['the look of its elements', '<p style="color: red">a</p>', 'style="color: red"'],
    ['pictures in its style', `<p style="background:url(${PIXEL})">a</p>`, `url(&quot;${PIXEL}`],
    ['drawings', '<svg viewBox="0 0 9 9"><path d="M0 0h9"/></svg>', '<path d="M0 0h9"'],
    ['references within a drawing', '<svg><use href="#a"/></svg>', '<use href="#a"'],
    ['tables', '<table><tr><td colspan="2">a</td></tr></table>', '<td colspan="2">a</td>'],
  ])('keeps %s', async (_kept, body, expected) => {
    expect(await page(body)).toContain(expected)
  })

  it.each([
    ['a picture', '<img src="https://t.example/a.png" class="wide">'],
    ['a frame', '<iframe src="https://t.example/" class="wide"></iframe>'],
    ['a button', '<input type="image" src="https://t.example/a.png" class="wide">'],
    ['a video', '<video class="wide"><source src="https://t.example/a.mp4"></video>'],
  ])('has an empty box for %s from elsewhere, of its size', async (_what, body) => {
    expect(await page(body)).toMatch(
      /<img (type="image" )?class="wide" src="data:image\/svg\+xml,[^"]*"/,
    )
  })

  it('is styled as on a screen, once, without imports', async () => {
    const style =
      '@import url(a.css);@media print{p{display:none}}@media only screen and (min-width:1px){p{margin:0}}div{position:fixed}'
    const html = await page(
      '<p>a</p>',
      `<style>${style}</style><style media="print">p{top:0}</style>`,
    )
    expect(html).toContain(
      '@media speech{p{display:none}}@media only all and (min-width:1px){p{margin:0}}div{position:absolute}',
    )
    expect(html).toContain('@media speech{p{top:0}}')
    expect(html).not.toContain('@import')
  })

  it.each([
    ['unclosed addresses', 'url('.repeat(200_000)],
    ['unclosed quotes', 'url("'.repeat(200_000)],
    ['imports without end', '@import'.repeat(200_000)],
  ])('takes one walk over a style sheet of %s', async (_what, css) => {
    expect(await page('<p>a</p>', `<style>${css}</style>`)).toContain('<p>a</p>')
  })

  it('ends its style sheet where we end it', async () => {
    const html = await page('<p>a</p>', '<style>p::after{content:"<\\/style><b>x</b>"}</style>')
    expect(html.match(/<\/style>/g)).toHaveLength(2)
  })

  it.each([
    ['deep nesting', '<div>'.repeat(5000)],
    ['too many elements', '<b>a</b>'.repeat(400_000)],
  ])('is refused with %s', async (_what, body) => {
    await expect(page(body)).rejects.toMatchObject({ kind: 'refused' })
  })

  it('is refused when its kind has no look of its own', async () => {
    await expect(printable('a.txt', utf8('Words.'))).rejects.toMatchObject({ kind: 'refused' })
  })
})

const gif = Uint8Array.from(atob('R0lGODlhAQABAAAAACw='), (sign) => sign.charCodeAt(0))
const picture = (...fields: string[]): SentPart => ({
  fields: ['Content-Type: image/gif', 'Content-Transfer-Encoding: base64', ...fields],
  body: base64(gif),
})

describe('a saved web archive that is to be printed', () => {
  it('has the pictures and style sheets that were saved with it, and no others', async () => {
    const body =
      '<link rel="stylesheet" href="style/a.css"><img src="/logo.gif"><img src="https://other.example/b.gif">'
    const archive = multipart(
      'related',
      [
        {
          ...htmlPart(body),
          fields: [...htmlPart('').fields, 'Content-Location: https://news.example/today/'],
        },
        picture('Content-Location: https://news.example/logo.gif'),
        {
          fields: [
            'Content-Type: text/css',
            'Content-Location: https://news.example/today/style/a.css',
          ],
          body: 'p{color:red;background:url(/logo.gif)}',
        },
      ],
      ['From: <Saved by Blink>', 'Snapshot-Content-Location: https://news.example/today/'],
    )
    const html = await printable('page.mht', sent(archive))
    expect(html).toContain(`<img src="${PIXEL}">`)
    expect(html).toContain(`p{color:red;background:url("${PIXEL}")}`)
    expect(html).not.toMatch(CALLS)
  })
})

describe('a mail that is to be printed', () => {
  const fields = ['From: Jane <jane@a.example>', 'To: b@b.example', 'Subject: The <cranes>']

  it('shows its header, its HTML, and the pictures that came along', async () => {
    const mail = multipart(
      'alternative',
      [
        plainPart('The cranes stand still.'),
        multipart('related', [
          htmlPart(
            '<style>b{color:red}</style><p>The cranes <b>stand</b>.</p><img src="cid:logo%40a"><img src="https://t.example/1">',
          ),
          picture('Content-ID: <logo@a>'),
        ]),
      ],
      fields,
    )
    const html = await printable('a.eml', sent(mail))
    expect(html).toContain('Jane &lt;jane@a.example&gt;')
    expect(html).toContain('The &lt;cranes&gt;</h1>')
    expect(html).toContain('<p>The cranes <b>stand</b>.</p>')
    expect(html).toContain(`<img src="${PIXEL}">`)
    expect(html).not.toContain('The cranes stand still.')
    expect(html).not.toMatch(CALLS)
  })

  it('shows its text where the line that parts its forms is not found', async () => {
    const html = await printable(
      'a.eml',
      sent({
        fields: [
          ...fields,
          'MIME-Version: 1.0',
          'Content-Type: multipart/alternative; boundary=never',
        ],
        body: 'The cranes stand still.',
      }),
    )
    expect(html).toContain('The cranes stand still.')
  })

  it('shows plain text as it was typed, and no attachment', async () => {
    const mail = multipart(
      'mixed',
      [
        plainPart('Line one.\n  <Line two>'),
        { fields: ['Content-Type: text/plain', 'Content-Disposition: attachment'], body: 'Names.' },
      ],
      fields,
    )
    const html = await printable('a.eml', sent(mail))
    expect(html).toMatch(/<pre[^>]*>Line one\.\r?\n {2}&lt;Line two&gt;<\/pre>/)
    expect(html).not.toContain('Names.')
  })
})

describe('a message of Outlook that is to be printed', () => {
  const texts = { 0x0037: 'The cranes', 0x1000: 'The cranes\n stand still.' }

  it.each([
    [
      'its HTML',
      { 0x1013: '<p>The <b>cranes</b></p><img src="https://t.example/1">' },
      '<p>The <b>cranes</b></p>',
    ],
    ['its plain text', {}, '>The cranes\n stand still.</pre>'],
  ])('shows %s below its header', async (_what, more, expected) => {
    const html = await printable('a.msg', msgFile({ texts: { ...texts, ...more } }))
    expect(html).toContain('The cranes</h1>')
    expect(html).toContain(expected)
    expect(html).not.toMatch(CALLS)
  })
})
