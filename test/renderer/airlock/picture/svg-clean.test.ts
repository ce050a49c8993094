import { describe, expect, it } from 'vitest'
import { cleanSvg } from '../../../../renderer/airlock/picture/svg-clean'

const svg = (inner: string, attributes = 'width="40" height="20"', before = '') =>
  `${before}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inner}</svg>`

const clean = (inner: string, attributes?: string, before?: string) =>
  cleanSvg('plan.svg', svg(inner, attributes, before))

describe('a drawing', () => {
  it.each([
    ['<script>x()</script><rect onclick="x()"/>', ['2 scripts']],
    ['<foreignObject><p>x</p></foreignObject>', ['1 embedded page']],
    ['<image xlink:href="http://a.example/x.png"/>', ['1 remote reference']],
    ['<use href="other.svg#x"/>', ['1 remote reference']],
    ['<rect style="fill:url(http://a.example/x)"/>', ['1 remote reference']],
    ['<rect fill="url(&quot;//a.example/x&quot;)"/>', ['1 remote reference']],
    ['<style>@import "http://a.example/x.css";</style>', ['1 style that refers elsewhere']],
    ['<style>r{fill:\\75rl(http://a.example)}</style>', ['1 style that refers elsewhere']],
    ['<a href="http://a.example"><rect/></a>', ['1 remote reference']],
    ['<rect><animate attributeName="href"/></rect>', ['1 animation']],
    ['<metadata>who</metadata><video/>', ['1 metadata element', '1 unknown element']],
  ])('loses %s', (inner, dropped) => {
    const { markup, dropped: told } = clean(inner)
    expect(told).toEqual(dropped)
    expect(markup).not.toMatch(/a\.example|x\(\)|other\.svg|foreignObject|animate|video|who/)
  })

  it.each([
    '<linearGradient id="g"/><rect fill="url(#g)" style="stroke:url(#g)"/>',
    '<style>rect{fill:red}</style><use href="#a"/><g id="a"/>',
    '<image href="data:image/png;base64,AAAA"/>',
  ])('keeps %s', (inner) => {
    expect(clean(inner)).toMatchObject({ dropped: [] })
  })

  it('gives its texts and its title', () => {
    const inner = '<title>The quay</title><text>North <tspan>gate</tspan></text><text> </text>'
    expect(clean(inner)).toMatchObject({ title: 'The quay', texts: ['North gate'] })
  })

  it.each([
    ['width="40" height="20"', 40, 20],
    ['width="1in" height="72pt"', 96, 96],
    ['viewBox="0 0 300 100"', 300, 100],
    ['width="60" viewBox="0 0 300 100"', 60, 20],
    ['width="100%" height="100%" viewBox="0 0 30 10"', 30, 10],
    ['', 300, 150],
  ])('of %s is as large as it wants', (attributes, width, height) => {
    expect(clean('', attributes)).toMatchObject({ width, height })
  })

  it('is read as in a page where its XML is faulty', () => {
    expect(clean('<text>one</text><rect fill=red>')).toMatchObject({ texts: ['one'], dropped: [] })
  })

  it('may name its namespaces by entities, as drawing programs do', () => {
    const type = '<!DOCTYPE svg [ <!ENTITY ns "http://www.w3.org/2000/svg"> ]>'
    expect(clean('<g data-x="&ns;"/><text>A &amp; B</text>', '', type)).toMatchObject({
      texts: ['A & B'],
    })
  })
})

describe('a drawing made to exhaust its reader is refused', () => {
  const laughs = `<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>`
  const long = `<!DOCTYPE svg [<!ENTITY a "${'x'.repeat(10_000)}">]>`
  const away = '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
  const uses = Array.from(
    { length: 30 },
    (_, at) => `<g id="g${at + 1}"><use href="#g${at}"/><use href="#g${at}"/></g>`,
  ).join('')
  it.each([
    ['entities that hold others', '<text>&b;</text>', laughs, 'declares entities that hold others'],
    ['entities that grow', '&a;'.repeat(200), long, 'grows by more than 1 MB'],
    ['entities that stand elsewhere', '&a;', away, 'declares entities that stand elsewhere'],
    ['parts that repeat each other', `<g id="g0"/>${uses}`, '', 'repeats its parts'],
    ['elements without end', '<g>'.repeat(2000), '', 'nested too deeply'],
    ['very many elements', '<g/>'.repeat(400_001), '', 'more than 200,000 elements'],
  ])('%s', (_what, inner, before, why) => {
    expect(() => clean(inner, '', before)).toThrow(why)
  })

  it('but parts that repeat themselves are drawn once', () => {
    expect(clean('<g id="a"><use href="#a"/></g>')).toMatchObject({ dropped: [] })
  })
})
