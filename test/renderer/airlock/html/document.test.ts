import { describe, expect, it } from 'vitest'
import { htmlPieces } from '../../../../renderer/airlock/html/blocks'
import { refuseLargeTree } from '../../../../renderer/airlock/html/depth'
import { htmlDocument } from '../../../../renderer/airlock/html/document'

const texts = (html: string): string[] =>
  htmlPieces(htmlDocument(html).body).map(({ text }) => text)

describe('a page is read as a browser reads it', () => {
  it.each([
    ['an element that is never closed', '<p>one <b>two<p>three', ['one two', 'three']],
    ['words that stand in no cell', 'a<table>b<tr><td>c<td>d</table>', ['ab', 'c\td']],
    ['a drawing that is never closed', '<p>one<svg><path><p>two', ['one', 'two']],
    ['a section that only XML knows', '<p>one<![CDATA[ two ]]>', ['one']],
    ['what a browser without scripts shows', 'one<noscript>two</noscript>', ['one']],
    ['end tags of nothing', '</div>one</b></p>two', ['one', 'two']],
    ['nothing at all', '', []],
  ])('%s', (_what, html, expected) => {
    expect(texts(html)).toEqual(expected)
  })
})

describe('what a saved page keeps in a shadow root', () => {
  const inShadow = (markup: string): string =>
    `<template shadowrootmode="open">${markup}</template>`

  it.each([
    ['stands in its element', inShadow('<p>one</p>'), ['one']],
    [
      'has in its slot what the element holds',
      `${inShadow('one <slot></slot> three')}two`,
      ['one two three'],
    ],
    [
      'has in each slot what is for it',
      `${inShadow('<p><slot name="a"></slot><p><slot></slot>')}two<i slot="a">one</i>`,
      ['one', 'two'],
    ],
    ['shows what its slot holds where nothing is for it', inShadow('<slot>none</slot>'), ['none']],
    [
      'may hold another, with slots of its own',
      `${inShadow(`<x-b>${inShadow('one <slot></slot>')}two</x-b><slot name="b">three</slot>`)}`,
      ['one two', 'three'],
    ],
  ])('%s', (_what, held, expected) => {
    expect(texts(`<x-a>${held}</x-a>`).join(' ')).toBe(expected.join(' '))
  })

  it('hides what no slot is for', () => {
    const page = htmlDocument(`<x-a>${inShadow('<p>one</p>')}<b slot="gone">two</b></x-a>`)
    expect(htmlPieces(page.body).map(({ text }) => text)).toEqual(['one'])
    expect(page.querySelector('[hidden]')?.textContent).toBe('two')
  })
})

describe('a page whose parser would make far more elements than it has', () => {
  const open = (count: number) => Array.from({ length: count }, (_, at) => `<b id=${at}>`).join('')
  const lines = '<p>x'.repeat(1000)

  it.each([
    ['of elements that are never closed', `<p>${open(400)}${lines}`],
    ['of more of them than any page has', `<p>${open(300)}</p>${open(300).replaceAll('=', '=n')}`],
    ['that closes them in comments', `<p>${open(400).replaceAll('>', '><!--</b>-->')}${lines}`],
  ])('is refused: %s', (_what, html) => {
    expect(() => refuseLargeTree('page.html', html)).toThrow('has more than 150,000 elements')
  })

  it.each([
    ['the same one, of which three count', '<font color=red>'.repeat(400) + lines],
    ['each that is closed', `<p><b id=1>x</b>`.repeat(2000)],
  ])('but not for %s', (_what, html) => {
    expect(() => refuseLargeTree('page.html', html)).not.toThrow()
  })
})
