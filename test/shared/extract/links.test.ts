import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leadsElsewhere, listedLinks } from '../../../shared/extract/links'

describe('a link leads elsewhere than its words say', () => {
  it.each([
    ['https://bank.example/login', 'https://bank.example.evil.test/login'],
    ['www.bank.example', 'http://evil.test/'],
    ['bank.example', 'https://evil.test'],
    ['bank.example/path?q', '//evil.test/'],
    ['Log in at https://bank.example today', 'https://evil.test'],
    ['https://bank.example', 'https://bank.example@evil.test/'],
    ['https://bank.example', 'https:\\\\evil.test\\'],
    ['desk@bank.example', 'mailto:desk@evil.test?subject=x'],
    ['Банк.example', 'https://xn--80ab2a.test/'],
    ['http://user@bank.example', 'ftp://evil.test:21/'],
  ])('%s → %s', (text, target) => {
    expect(leadsElsewhere({ text, target })).toBe(true)
  })

  it.each([
    ['the report', 'https://evil.test/'],
    ['', 'https://evil.test/'],
    ['https://bank.example/a', 'https://www.bank.example/b'],
    ['bank.example', 'https://click.mail.bank.example/?u=1'],
    ['www.shop.bank.example', 'https://bank.example:443/'],
    ['BANK.example', 'HTTPS://Bank.Example./'],
    ['report.pdf', 'https://bank.example/report.pdf'],
    ['e.g. this', 'https://bank.example/'],
    ['version 2.0', 'https://bank.example/'],
    ['https://bank.example', '/login'],
    ['https://bank.example', 'tel:+100'],
    ['desk@bank.example', 'mailto:desk@bank.example'],
  ])('not: %s → %s', (text, target) => {
    expect(leadsElsewhere({ text, target })).toBe(false)
  })

  it('whatever stands in them, it is told without failing', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, target) => {
        expect(leadsElsewhere({ text, target: `https://${target}` })).toBeTypeOf('boolean')
      }),
    )
  })
})

describe('the links that a report lists', () => {
  it('are each one once, without places in the document itself and scripts', () => {
    const { links, dropped } = listedLinks([
      { text: ' The  report ', target: 'https://a.example/' },
      { text: 'The report', target: 'https://a.example/' },
      { text: 'The report', target: 'https://a.example/2' },
      { text: 'Top', target: '#top' },
      { text: 'Run', target: ' JavaScript:go()' },
      { text: 'Nowhere', target: ' ' },
    ])
    expect(links).toEqual([
      { text: 'The report', target: 'https://a.example/' },
      { text: 'The report', target: 'https://a.example/2' },
    ])
    expect(dropped).toEqual([])
  })

  it('are 500 at most, those first that lead elsewhere; the others are counted', () => {
    const many = Array.from({ length: 600 }, (_, at) => ({
      text: `Page ${at}`,
      target: `https://a.example/${at}`,
    }))
    const trap = { text: 'https://bank.example', target: 'https://evil.test', page: 9 }
    const { links, dropped } = listedLinks([...many, trap])
    expect(links).toHaveLength(500)
    expect(links[0]).toEqual(trap)
    expect(dropped).toEqual(['101 more links than are listed'])
  })
})
