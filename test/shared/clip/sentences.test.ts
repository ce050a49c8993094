import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentencesOf } from '../../../shared/clip/sentences'
import { awkwardText } from './awkward-text'

describe('sentences of a paragraph', () => {
  it.each([
    ['Canada joined. The embassy did not.', ['Canada joined.', 'The embassy did not.']],
    [
      'The U.S. Government said so. Mr. Liu denied it.',
      ['The U.S. Government said so.', 'Mr. Liu denied it.'],
    ],
    [
      'Unsealed on 19 Jul. 2021 by Dr. A. Smith et al.',
      ['Unsealed on 19 Jul. 2021 by Dr. A. Smith et al.'],
    ],
    ['See No. 4. They said no. Then it ended.', ['See No. 4.', 'They said no.', 'Then it ended.']],
    ['“Groundless,” he said. “Who?” asked they!', ['“Groundless,” he said.', '“Who?” asked they!']],
    ['没有证据。这是诬蔑。', ['没有证据。', '这是诬蔑。']],
    ['no full stop', ['no full stop']],
    ['   ', []],
  ])('%j', (paragraph, sentences) => {
    const text = `before.\n${paragraph}\nafter.`
    const found = sentencesOf(text, 8, 8 + paragraph.length)
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(sentences)
  })

  it('leaves out nothing but white space', () => {
    fc.assert(
      fc.property(awkwardText, (paragraphs) => {
        const text = paragraphs.join(' ')
        const joined = sentencesOf(text, 0, text.length)
          .map(({ start, end }) => text.slice(start, end))
          .join('')
        expect(joined.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      }),
    )
  })
})
