import { describe, expect, it } from 'vitest'
import { likenessOf } from '../../../shared/near-duplicate/likeness'
import { shinglesOf } from '../../../shared/near-duplicate/shingles'
import { signatureOf } from '../../../shared/near-duplicate/signature'
import { SignatureBands } from '../../../shared/near-duplicate/signature-bands'
import { SimilarTexts } from '../../../shared/near-duplicate/similar-texts'
import { chanceOf } from '../../builders/chance'
import { asText, inventedWords, replacedWords } from '../../builders/edited-text'

const words = inventedWords(1, 800)
const original = asText(words)
const other = (seed: number, count: number) => inventedWords(seed, count)

describe('edited copies', () => {
  it.each<[string, string, 'copy' | 'derived' | null]>([
    ['the same text', original, 'copy'],
    ['set in capitals on one line', original.toUpperCase().replaceAll('\n', ' '), 'copy'],
    ['with other punctuation', original.replaceAll('.', ';'), 'copy'],
    ['one word in a hundred replaced', asText(replacedWords(words, 0.01, 2)), 'copy'],
    ['one word in fifty replaced', asText(replacedWords(words, 0.02, 2)), 'copy'],
    ['its last paragraph cut', asText(words.slice(0, 734)), 'copy'],
    ['paragraphs in another order', asText([...words.slice(396), ...words.slice(0, 396)]), 'copy'],
    [
      'a head and a foot of a site added',
      asText([...other(3, 40), ...words, ...other(4, 40)]),
      'copy',
    ],
    ['one word in ten replaced', asText(replacedWords(words, 0.1, 2)), 'derived'],
    ['its first half alone', asText(words.slice(0, 400)), 'derived'],
    [
      'within a digest of three articles',
      asText([...other(5, 800), ...words, ...other(6, 800)]),
      'derived',
    ],
    ['two paragraphs of it quoted', asText([...other(7, 600), ...words.slice(0, 132)]), null],
    ['every second word replaced', asText(replacedWords(words, 0.5, 2)), null],
    ['another text of the same words', asText(other(8, 800)), null],
    ['its words in another order', asText([...words].sort()), null],
    ['a line of it', asText(words.slice(0, 20)), null],
  ])('%s: %#', (_, edited, kind) => {
    expect(likenessOf(signatureOf(original), signatureOf(edited))?.kind ?? null).toBe(kind)
  })

  it('of pages that say nothing are not spoken of', () => {
    const page = signatureOf('Access denied. You do not have the right to see this page.')
    expect(likenessOf(page, page)).toBeNull()
  })
})

describe('the bands', () => {
  it('bring together what is alike as often as is reckoned, 1 − (1 − r²)^64', () => {
    const next = chanceOf(11)
    const trials = Array.from({ length: 400 }, (_, at) => {
      const first = inventedWords(1000 + at, 300)
      const second = [
        ...first.slice(0, Math.round(300 * next() * 0.6)),
        ...inventedWords(5000 + at, 300),
      ]
      const [one, two] = [asText(first), asText(second)]
      const [a, b] = [shinglesOf(one), shinglesOf(two)]
      const both = [...a].filter((shingle) => b.has(shingle)).length
      const r = both / (a.size + b.size - both)
      const bands = new SignatureBands()
      bands.add('first', signatureOf(one))
      return { reckoned: 1 - (1 - r ** 2) ** 64, found: bands.near(signatureOf(two)).has('first') }
    })
    const reckoned = trials.reduce((sum, trial) => sum + trial.reckoned, 0)
    const found = trials.filter((trial) => trial.found).length
    expect(Math.abs(found - reckoned) / trials.length).toBeLessThan(0.04)
  })

  it('miss none of 300 pairs that resemble each other by 0.4 or more', () => {
    for (let at = 0; at < 300; at++) {
      const first = inventedWords(at, 400)
      const texts = new SimilarTexts()
      texts.put('first', signatureOf(asText(first)))
      texts.put('second', signatureOf(asText(replacedWords(first, 0.06, at + 1))))
      expect(texts.pairs().map(({ first: id, second }) => `${id} ${second}`)).toEqual([
        'first second',
      ])
    }
  })

  it('do not bring 300 different texts together', () => {
    const bands = new SignatureBands()
    let met = 0
    for (let at = 0; at < 300; at++) {
      const signature = signatureOf(asText(inventedWords(at, 300)))
      met += bands.near(signature).size
      bands.add(`${at}`, signature)
    }
    expect(met / 300).toBeLessThan(1)
  })
})

describe('texts that are alike', () => {
  const copy = signatureOf(original)

  it('are told once, the earlier first, and no more when one is gone', () => {
    const texts = new SimilarTexts()
    for (const id of ['a', 'b', 'c']) texts.put(id, copy)
    expect(texts.pairs().map(({ first, second }) => first + second)).toEqual(['ab', 'ac', 'bc'])
    texts.remove('a')
    expect(texts.pairs().map(({ first, second }) => first + second)).toEqual(['bc'])
    texts.remove('unknown')
  })

  it('are told anew when one is read again', () => {
    const texts = new SimilarTexts()
    texts.put('a', copy)
    texts.put('b', copy)
    texts.put('b', signatureOf(asText(other(9, 500))))
    expect(texts.pairs()).toEqual([])
  })

  it('are a few for each, however many copies there are', () => {
    const texts = new SimilarTexts()
    for (let at = 0; at < 200; at++) texts.put(`${at}`, copy)
    const ofLast = texts.pairs().filter(({ second }) => second === '199')
    expect(ofLast.map(({ first }) => first)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7'])
  })
})
