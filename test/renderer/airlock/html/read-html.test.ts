import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFile } from '../../../../renderer/airlock/read-file'
import { Extraction } from '../../../../shared/model/source-text'
import { utf8 } from '../../../../shared/text/bytes'
import { encoded } from '../../../builders/encoded'
import { htmlPage, prose } from '../../../builders/html'

const read = async (html: string): Promise<Extraction> =>
  Extraction.parse(await readFile('page.html', utf8(html)))

const blocks = ({ text }: Extraction): [string, string][] =>
  text.blocks.map(({ kind, start, end }) => [kind, text.text.slice(start, end)])

describe('the article of a page becomes blocks', () => {
  it('keeps headings, lists, quotations, tables, listings and captions apart', async () => {
    const found = await read(
      htmlPage({
        body:
          `<nav><a href="/">Home</a> <a href="/x">More</a></nav><article><p>${prose(6)}</p>` +
          '<h2>What <em>was</em> found</h2><ul><li>one<ul><li>inner</li></ul></li><li>two</li></ul>' +
          `<blockquote><p>We deny it.</p></blockquote><p>${prose(4)}</p>` +
          '<table><tr><th>Name</th><th>Seen</th></tr><tr><td>HAFNIUM</td><td>2021</td></tr></table>' +
          '<pre>rule a {\n  condition: true\n}</pre>' +
          '<figure><figcaption>A caption</figcaption></figure></article>',
      }),
    )
    expect(blocks(found)).toEqual([
      ['paragraph', prose(6)],
      ['heading', 'What was found'],
      ['list-item', 'one'],
      ['list-item', 'inner'],
      ['list-item', 'two'],
      ['quotation', 'We deny it.'],
      ['paragraph', prose(4)],
      ['table', 'Name\tSeen'],
      ['table', 'HAFNIUM\t2021'],
      ['code', 'rule a {'],
      ['code', '  condition: true'],
      ['code', '}'],
      ['caption', 'A caption'],
    ])
  })

  it('keeps the summary that an advisory puts in a box apart', async () => {
    const summary = `<div class="box"><div><h3>Summary</h3><p>${prose(10)} First.</p></div></div>`
    const details = `<div class="long"><h3>Details</h3>${`<p>${prose(12)}</p>`.repeat(12)}</div>`
    const found = await read(htmlPage({ body: `<article>${summary}${details}</article>` }))
    expect(blocks(found).slice(0, 3)).toEqual([
      ['heading', 'Summary'],
      ['paragraph', `${prose(10)} First.`],
      ['heading', 'Details'],
    ])
  })

  it('says how much stands outside of it, and is the whole page on request', async () => {
    const body =
      `<nav><a href="/">Home</a></nav><article><p>${prose(12)}</p><p>${prose(9)}</p></article>` +
      '<footer><p>CORRECTION of 3 May: nine weeks.</p></footer>'
    const page = utf8(htmlPage({ body }))
    const article = await readFile('page.html', page)
    expect(article.text.outside).toBe(7)
    expect(article.dropped).toEqual([
      expect.stringMatching(/^7 of \d+ words stand outside the article: CORRECTION of 3 May: nine/),
    ])
    const whole = await readFile('page.html', page, undefined, true)
    expect(blocks(whole).map(([, text]) => text)).toEqual([
      'Home',
      prose(12),
      prose(9),
      'CORRECTION of 3 May: nine weeks.',
    ])
    expect(whole.text).not.toHaveProperty('outside')
    expect(whole.dropped).toEqual([])
  })

  it('reads no text that the page hides', async () => {
    const found = await read(
      '<p>Shown.</p><p hidden>Not.</p><p style="display: none">Nor this.</p>',
    )
    expect(blocks(found)).toEqual([['paragraph', 'Shown.']])
    expect(found.dropped).toEqual(['2 passages of hidden text'])
  })

  it('knows attributes in capitals', async () => {
    const found = await read(
      '<P>Shown.</P><P HIDDEN>Not.</P><P STYLE="COLOR: Red; DISPLAY: none">Nor this.</P>' +
        '<A HREF="https://a.example/" ONCLICK="alert(1)">Link</A>',
    )
    expect(found.text.text).toBe('Shown.\nLink')
    expect(found.links).toEqual([{ text: 'Link', target: 'https://a.example/' }])
    expect(found.dropped).toContain('1 script in an attribute')
  })

  it('takes no text that a style hides for the article', async () => {
    const hidden = `<div style="display:none"><p>${prose(30)}</p></div>`
    const found = await read(htmlPage({ body: `${hidden}<div><p>Shown. ${prose(9)}</p></div>` }))
    expect(blocks(found)).toEqual([['paragraph', `Shown. ${prose(9)}`]])
  })

  it.each(['hidden', 'style="visibility:hidden"'])(
    'reads a page whose body waits to be shown: %s',
    async (attribute) => {
      expect(blocks(await read(`<body ${attribute}><p>Words.</p></body>`))).toEqual([
        ['paragraph', 'Words.'],
      ])
    },
  )

  it('keeps the lines of a listing, whatever parts them, and nothing that it hides', async () => {
    const found = await read(
      '<pre><b>one</b>  two<br>three<br/>\nfour<script>alert(1)</script><i hidden>five</i></pre>',
    )
    expect(blocks(found)).toEqual([
      ['code', 'one  two'],
      ['code', 'three'],
      ['code', 'four'],
    ])
  })

  it('counts hidden text once, and nothing where no words are hidden', async () => {
    const held = '<div hidden><p>Not <b style="visibility:hidden">at all</b>.</p></div>'
    const none = '<div hidden><script>x()</script> <img alt="x"></div><p style="display:none"></p>'
    const found = await read(`<p>Shown.</p>${held}${none}`)
    expect(found.dropped.filter((words) => words.includes('hidden'))).toEqual([
      '1 passage of hidden text',
    ])
  })

  it('reads a page without an article whole', async () => {
    expect(blocks(await read('<p>Only these words.'))).toEqual([['paragraph', 'Only these words.']])
  })

  it.each([
    '<html><p>Words.',
    '<!doctype html><html lang=en><head><title>T</title></head><p>Words.',
    '<!doctype html><html><head><title>T</title><meta charset=utf-8><p>Words.',
    '<!-- saved --><title>T</title><link rel=icon href=x><p>Words.',
  ])('reads a page that leaves out the tag of its body: %s', async (html) => {
    expect(blocks(await read(html))).toEqual([['paragraph', 'Words.']])
  })

  it('makes links their words and entities their letters', async () => {
    const found = await read(
      htmlPage({
        body: `<p>See <a href="https://evil.example/">this&nbsp;page &amp; that</a>. ${prose(5)}</p>`,
      }),
    )
    expect(found.text.text).toMatch(/^See this page & that\. In week 1/)
    expect(found.text.text).not.toContain('evil.example')
  })
})

describe('nothing of the markup survives', () => {
  it('counts what can run or load and leaves it out', async () => {
    const found = await read(
      htmlPage({
        head: '<script src="https://a.example/x.js"></script><script>alert(1)</script><link rel="stylesheet" href="//a.example/a.css"><meta http-equiv="refresh" content="0;url=https://a.example">',
        body: `<article onclick="alert(2)"><p>${prose(6)}</p><img src="https://a.example/1.png"><img src="/2.png"><img src="data:image/png;base64,AA=="><iframe src="//a.example"></iframe><form><input></form><a href="javascript:alert(3)">words</a></article>`,
      }),
    )
    expect(found.text.text).not.toMatch(/alert|a\.example/)
    expect(found.dropped.toSorted()).toEqual([
      '1 embedded page',
      '1 form',
      '1 picture',
      '1 redirection',
      '1 remote style sheet',
      '1 script in a link',
      '1 script in an attribute',
      '2 remote pictures',
      '2 scripts',
    ])
  })

  it('keeps what would have run as text, to be looked at', async () => {
    const many = '<script>go()</script>'.repeat(30)
    const { scripts } = await read(
      htmlPage({
        head: `<script src="https://a.example/x.js"></script><script>${'x'.repeat(9000)}</script><script type="application/ld+json">{}</script>`,
        body: `<p onclick="alert(2)">Words <a href=" javascript:alert(3)">there</a></p>${many}`,
      }),
    )
    expect(scripts).toHaveLength(20)
    expect(scripts?.map(({ place, text }) => [place, text.slice(0, 40)]).slice(0, 5)).toEqual([
      ['script element 1', 'src="https://a.example/x.js"'],
      ['script element 2', 'x'.repeat(40)],
      ['attribute onclick of p', 'alert(2)'],
      ['attribute href of a', 'javascript:alert(3)'],
      ['script element 4', 'go()'],
    ])
    expect(scripts?.[1]?.text).toHaveLength(4000)
  })

  it('shows escaped markup as the text it is, and no other', async () => {
    const word = fc.constantFrom(
      '<script>alert(1)</script>',
      '<img src=x onerror=y>',
      '<b>',
      'plain',
      '&amp;',
      '"',
    )
    const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 6 }), async (words) => {
        const found = await read(htmlPage({ body: `<p>${escape(words.join(' '))}</p>` }))
        expect(found.text.text).toBe(words.join(' '))
      }),
    )
  })

  it.each([
    ['end tags of nothing', '<div></q>'],
    ['elements whose end may be left out', '<p><li>'],
    ['an end tag within an attribute', '<div title="</div>">'],
    ['an end tag within a script', '<div><script></div></script>'],
  ])('refuses a page nested without end behind %s', async (_what, start) => {
    await expect(read(htmlPage({ body: start.repeat(20_000) }))).rejects.toMatchObject({
      kind: 'refused',
    })
  })

  it.each([
    ['scripts', `<script>x = '${'<div>'.repeat(5000)}'</script>`],
    ['attributes', `<p title="${'<div>'.repeat(5000)}"></p>`],
    ['comments', `<!-- ${'<div>'.repeat(5000)} -->`],
  ])('reads a page with tags in its %s', async (_what, held) => {
    expect(blocks(await read(htmlPage({ body: `${held}<p>Words.` })))).toEqual([
      ['paragraph', 'Words.'],
    ])
  })

  it('reads what stands 120 elements deep', async () => {
    const body = `<p>High.</p>${'<div>'.repeat(120)}<p>Deep.`
    expect(blocks(await read(htmlPage({ body }))).map(([, text]) => text)).toEqual([
      'High.',
      'Deep.',
    ])
  })

  it('refuses a page nested without end rather than failing', async () => {
    const depth = 100_000
    const nested = htmlPage({
      body: `${'<div>'.repeat(depth)}${prose(6)}${'</div>'.repeat(depth)}`,
    })
    await expect(read(nested)).rejects.toMatchObject({ kind: 'refused' })
  })
})

describe('what a page says about itself', () => {
  it('comes from its metadata', async () => {
    const found = await read(
      htmlPage({
        lang: 'EN-gb',
        head:
          '<title>The Exchange compromise | Example News</title><meta property="og:site_name" content="Example News">' +
          '<meta name="author" content="Jane Doe and Richard Roe"><meta property="article:published_time" content="2021-07-19T08:00:00Z">' +
          '<link rel="canonical" href="https://news.example/exchange">',
        body: `<article><p>${prose(8)}</p></article>`,
      }),
    )
    expect(found).toMatchObject({
      title: 'The Exchange compromise',
      authors: ['Jane Doe', 'Richard Roe'],
      publisher: 'Example News',
      published: '2021-07-19',
      language: 'en-GB',
      url: 'https://news.example/exchange',
    })
  })

  it('comes from JSON-LD and the time element where there is no metadata', async () => {
    const about = {
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'A headline',
      author: { name: 'Jane Doe' },
    }
    const found = await read(
      htmlPage({
        head: `<script type="application/ld+json">${JSON.stringify(about)}</script>`,
        body: `<article><time datetime="2021-07-19">Monday</time><p>${prose(8)}</p></article>`,
      }),
    )
    expect(found).toMatchObject({
      title: 'A headline',
      authors: ['Jane Doe'],
      published: '2021-07-19',
    })
  })

  it('has its places, those that contradict what was taken among them', async () => {
    const about = {
      '@type': 'NewsArticle',
      headline: 'Ships at anchor',
      author: [{ name: 'Jane Doe' }, { name: 'Roe, Richard' }],
      publisher: { '@id': 'https://news.example/#us', name: 'Example News' },
      datePublished: '2021-07-19T08:00:00+02:00',
      dateModified: '2021-07-21T09:30:00Z',
    }
    const { found, modified } = await read(
      htmlPage({
        head:
          `<script type="application/ld+json">{"@context":"https://schema.org","@graph":[${JSON.stringify(about)}]}</script>` +
          '<title>Ships at anchor - Example News</title>' +
          '<meta property="article:published_time" content="2021-07-20">' +
          '<meta property="article:modified_time" content="2021-07-22">' +
          '<meta property="og:url" content="https://news.example/ships">',
        body: `<article><p>${prose(8)}</p></article>`,
      }),
    )
    expect(modified).toBe('2021-07-21')
    const places = (detail: string) =>
      found?.filter((one) => one.detail === detail).map(({ value, place }) => [value, place])
    expect(places('title')).toEqual([
      ['Ships at anchor', 'JSON-LD NewsArticle headline'],
      ['Ships at anchor - Example News', 'title element'],
      ['page', 'file name'],
    ])
    expect(places('authors')?.[0]).toEqual(['Jane Doe; Roe, Richard', 'JSON-LD NewsArticle author'])
    expect(places('published')).toEqual([
      ['2021-07-19', 'JSON-LD NewsArticle datePublished'],
      ['2021-07-20', 'meta article:published_time'],
    ])
    expect(places('modified')).toEqual([
      ['2021-07-21', 'JSON-LD NewsArticle dateModified'],
      ['2021-07-22', 'meta article:modified_time'],
    ])
    expect(places('url')).toEqual([['https://news.example/ships', 'meta og:url']])
    expect(places('charset')).toEqual([['utf-8', 'no name; its bytes fit']])
    expect(found?.find(({ detail }) => detail === 'published')?.written).toBe(
      '2021-07-19T08:00:00+02:00',
    )
  })

  it.each([
    '{"@type": "NewsArticle", "headline": ',
    '[]',
    '{"@type": 7, "author": {"name": {"name": 1}}}',
    `{"@type": "NewsArticle", "headline": "${'x'.repeat(2_000_000)}"}`,
    `${'['.repeat(5000)}${']'.repeat(5000)}`,
  ])('is not taken from structured data that are none: %.40s', async (json) => {
    const head = `<title>A title</title><script type="application/ld+json">${json}</script>`
    const found = await read(htmlPage({ head, body: `<p>${prose(3)}</p>` }))
    expect(found.title).toBe('A title')
  })

  it('is never an address that is not one of the web', async () => {
    const head = '<link rel="canonical" href="javascript:alert(1)">'
    expect((await read(htmlPage({ head, body: prose(3) }))).url).toBeNull()
  })
})

describe('a page in its own encoding', () => {
  it.each([
    ['windows-1251', 'Министерство государственной безопасности'],
    ['shift_jis', '国家の安全'],
    ['gbk', '国家安全部'],
    ['iso-8859-2', 'Żółta łódź'],
  ])('%s, as it declares', async (charset, words) => {
    const html = htmlPage({ head: `<meta charset="${charset}">`, body: `<p>${words}</p>` })
    const found = await readFile('page.html', encoded(html, charset))
    expect(found.text.text).toBe(words)
  })
})

describe('comments before a page', () => {
  it('hide nothing behind them, however many there are', async () => {
    expect(blocks(await read(`${'<!-- x -->\n'.repeat(5000)}<!--><p>Words.`))).toEqual([
      ['paragraph', 'Words.'],
    ])
  })

  it('that never close hold all the rest', async () => {
    await expect(
      read(`<title>T</title>${'<!-- x '.repeat(100_000)}<p>Words.`),
    ).rejects.toMatchObject({
      kind: 'refused',
    })
  })
})
