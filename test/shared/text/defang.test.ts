import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defanged, fangsIn } from '../../../shared/text/defang'

describe('a defanged text', () => {
  it.each([
    ['https://example.org', 'hxxps://example[.]org'],
    ['HTTP://EXAMPLE.ORG/A.HTML?B=C.D', 'HXXP://EXAMPLE[.]ORG/A.HTML?B=C.D'],
    ['ftp://files.example.org/x.zip', 'fxp://files[.]example[.]org/x.zip'],
    ['http://192.0.2.1:8080/', 'hxxp://192[.]0[.]2[.]1:8080/'],
    ['http://bank.example@evil.example/', 'hxxp://bank[.]example@evil[.]example/'],
    ['http:\\\\evil.example\\a.b', 'hxxp:\\\\evil[.]example\\a.b'],
    ['https:/one.example', 'hxxps:/one[.]example'],
    ['See https://example.org. It says so.', 'See hxxps://example[.]org. It says so.'],
    ['(www.example.org/a.b)', '(www[.]example[.]org/a.b)'],
    ['https://пример.рф/й.html', 'hxxps://пример[.]рф/й.html'],
    ['http://localhost/', 'hxxp://localhost/'],
  ])('%s is written %s', (text, written) => expect(defanged(text)).toBe(written))

  it.each(['hxxps://example[.]org', 'No. 7 of 1.2.3, report.pdf, e.g. this', 'shttp:x', 'awww.b'])(
    '%s is left as it is',
    (text) => expect(defanged(text)).toBe(text),
  )

  it('of itself is the same again, and holds no scheme that a program would follow', () => {
    const pieces = fc.constantFrom(
      'http',
      'ftp',
      'www.',
      '://',
      's',
      'a.b',
      '.',
      ' ',
      '/',
      '@',
      'x',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
        const once = defanged(parts.join(''))
        expect(defanged(once)).toBe(once)
        expect(once).not.toMatch(/\b(https?|ftps?):[/\\]/i)
      }),
    )
  })

  it('changes nothing but the places it names', () => {
    fc.assert(
      fc.property(fc.webUrl(), fc.string(), (address, words) => {
        const text = `${words} ${address}`
        let rest = defanged(text)
        for (const { start, end, written } of fangsIn(text).reverse()) {
          const before = defanged(text.slice(0, start))
          rest =
            rest.slice(0, before.length) +
            text.slice(start, end) +
            rest.slice(before.length + written.length)
        }
        expect(rest).toBe(text)
      }),
    )
  })
})
