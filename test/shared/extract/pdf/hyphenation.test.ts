import { describe, expect, it } from 'vitest'
import {
  hyphensJoined,
  joint,
  vocabulary,
  wordsCutUnseen,
} from '../../../../shared/extract/pdf/hyphenation'

describe('how two lines join', () => {
  const words = vocabulary([
    'state-sponsored operators',
    'mixed and mode and webserver',
    'cut at the en-',
  ])

  it.each([
    ['the vul-', 'nerability', 'drop'],
    ['the web-', 'server', 'drop'],
    ['the state-', 'sponsored group', 'keep'],
    ['a mixed-', 'mode engine', 'keep'],
    ['of Trace-', 'Monkey', 'keep'],
    ['the years 1990-', '1995', 'keep'],
    ['the pre-', 'and post-war years', 'space'],
    ['example.org/', 'path', 'keep'],
    ['国家', '安全部', 'keep'],
    ['one line', 'and the next', 'space'],
    ['a dash -', 'then words', 'space'],
  ])('%j before %j: %s', (before, after, how) => {
    expect(joint(before, after, words)).toBe(how)
  })

  it('does not count a word that a line end cut', () => {
    expect([...words]).not.toContain('en')
    expect([...words]).toContain('state-sponsored')
  })
})

describe('words that line ends cut without a sign', () => {
  const witness = ['an investigation of reports and operators in the network here']
  const cut = [
    ['the in', 'vestigation goes on with opera', 'tors, as the re', 'ports of the net', 'work say'],
  ]

  it('are those that stand whole elsewhere, and whose parts do not', () => {
    const found = wordsCutUnseen([witness, ...cut])
    expect([...found]).toEqual(['in vestigation', 'opera tors', 're ports', 'net work'])
    expect(joint('the in', 'vestigation goes', new Set(), found)).toBe('keep')
    expect(joint('the in', 'ports', new Set(), found)).toBe('space')
  })

  it('are none where a document shows its hyphens, and none by chance', () => {
    const shown = [
      'the net-',
      'work of opera-',
      'tors under inves-',
      'tigation, says the re-',
      'port',
    ]
    expect(wordsCutUnseen([witness, ...cut, shown]).size).toBe(0)
    expect(wordsCutUnseen([witness, ['the in', 'vestigation goes on']]).size).toBe(0)
  })

  it('are found beside words that have a hyphen of their own', () => {
    const own = ['it was state-', 'Owned, and from 1990-', '1995 a pre-', 'and post-war net']
    expect(wordsCutUnseen([witness, ...cut, own]).size).toBe(4)
  })

  it('are none where a line ends or begins with no word', () => {
    const ends = [['in 2021', 'investigation of the (1)', 'network by n7', 'operators and']]
    expect(wordsCutUnseen([witness, ...ends, ...cut])).toEqual(wordsCutUnseen([witness, ...cut]))
  })

  it('are none of which both parts are words of the document', () => {
    const apart = [
      'some one saw any body, when ever it was; someone saw anybody, whenever it was so',
    ]
    const ends = [['he saw some', 'one and any', 'body when', 'ever it rained']]
    expect(wordsCutUnseen([apart, ...ends]).size).toBe(0)
  })
})

describe('hyphens that stand apart at line ends', () => {
  const ends = ['the first ex -', 'planation of a re -', 'port on opera -']

  it('belong to the word before them', () => {
    expect(ends.map(hyphensJoined(ends))).toEqual([
      'the first ex-',
      'planation of a re-',
      'port on opera-',
    ])
  })

  it.each([
    ['of a document with dashes within its lines', [...ends, 'so it was - they said']],
    ['of a document with fewer than three', ends.slice(1)],
  ])('stay as they are: %s', (_, texts) => {
    expect(texts.map(hyphensJoined(texts))).toEqual(texts)
  })
})
