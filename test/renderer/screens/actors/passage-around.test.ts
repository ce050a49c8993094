import { describe, expect, it } from 'vitest'
import { passageAround } from '../../../../renderer/screens/actors/passage-around'
import { sourceText } from '../../../shared/clip/source-text'

const text = sourceText(['A title', 'One said so. APT40 took part. Two denied it.'])
const around = (words: string) => {
  const start = text.text.indexOf(words)
  return passageAround(text, { start, end: start + words.length })
}

describe('the passage around a name', () => {
  it('is its sentence, the name apart', () => {
    expect(around('APT40')).toEqual({ before: '', words: 'APT40', after: ' took part.' })
  })

  it('is every sentence that a longer place touches', () => {
    expect(around('so. APT40')).toEqual({
      before: 'One said ',
      words: 'so. APT40',
      after: ' took part.',
    })
  })
})
