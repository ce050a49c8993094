import { describe, expect, test } from 'vitest'
import { datesIn, isBorneOut } from '../../../../shared/briefing/lint/dates'
import { hasInitials, isNamed, knownNames, namesIn } from '../../../../shared/briefing/lint/names'
import { numbersIn, numberWordsIn } from '../../../../shared/briefing/lint/numbers'
import { sentenceEnds } from '../../../../shared/text/sentence-breaks'

describe('numbers', () => {
  test.each<[string, readonly number[]]>([
    ['400,000 servers', [400_000]],
    ['400 000 or 250\u202f000 servers', [400_000, 250_000]],
    ['1.5 million and 3 bn', [1_500_000, 3_000_000_000]],
    ['12 of 25.', [12, 25]],
    ['0.4 %', [0.4]],
    ['APT40, T1190, CVE-2021-26855, v1.2.3 and 10.0.0.1', []],
    ['the 3rd of 4 boats', [4]],
  ])('in digits: %s', (text, values) => {
    expect(numbersIn(text).map(({ value }) => value)).toEqual(values)
  })

  test.each<[string, readonly number[]]>([
    ['four hundred thousand servers', [400_000]],
    ['Twenty-five pilots and two boats', [25, 2]],
    ['two million three hundred thousand', [2_300_000]],
    ['one hundred and five', [105]],
    ['hundreds of thousands', []],
  ])('in words: %s', (text, values) => {
    expect(numberWordsIn(text)).toEqual(values)
  })
})

describe('dates', () => {
  test.each<[string, readonly string[]]>([
    ['on 19 July 2021', ['2021-07-19']],
    ['on July 19th, 2021', ['2021-07-19']],
    ['on 2021-07-19', ['2021-07-19']],
    ['in July 2021', ['2021-07']],
    ['on 19 July', ['--07-19']],
    ['on Sept. 3', ['--09-03']],
    ['in 2021', ['2021']],
    ['from 2011 to 2018', ['2011', '2018']],
    ['2011–2018', ['2011', '2018']],
    ['they may march on 400,000 in CVE-2021-26855', []],
    ['AA21-200A of 1,999 or 2021 servers', ['2021']],
  ])('%s', (text, dates) => {
    expect(datesIn(text).map(({ date }) => date)).toEqual(dates)
  })

  test.each<[string, readonly string[], boolean]>([
    ['2021-07', ['2021-07-19'], true],
    ['2021-07-19', ['2021-07'], false],
    ['2021', ['2021-07-19'], true],
    ['--07-19', ['2021-07-19'], true],
    ['2021-07-19', ['--07-19', '2021'], true],
    ['2021-07-19', ['--07-19'], false],
    ['2021-07-18', ['2021-07-19'], false],
    ['2021', [], false],
  ])('%s borne out by %s: %s', (date, known, expected) => {
    expect(isBorneOut(date, known)).toBe(expected)
  })
})

describe('names', () => {
  test.each<[string, readonly string[]]>([
    ['Officials of the Hainan department spoke.', ['Hainan']],
    ['APT40 and HAFNIUM did.', ['APT40', 'HAFNIUM']],
    ['The National Cyber Security Centre in May.', ['National Cyber Security Centre']],
    ['They used CVE-2021-26855.', ['CVE-2021-26855']],
    ['Named is 丁晓阳 alone.', ['丁晓阳']],
    ['The U.S. agencies', ['U.S.']],
    ['It closed: Nobody asked. ', []],
    ['On Monday, 3 March, I left.', []],
  ])('%s', (sentence, names) => {
    expect(namesIn(sentence).map(({ start, end }) => sentence.slice(start, end))).toEqual(names)
  })

  const known = knownNames('China’s Ministry of State Security and the United States, as Zoë says')
  test.each([
    ['MSS', true],
    ['US', true],
    ['Chinese', true],
    ['Zoe', true],
    ['Ministry’s', true],
    ['Hainan', false],
    ['APT40', false],
    ['FBI', false],
  ])('%s stands in the passage: %s', (word, expected) => {
    expect(isNamed(word, known)).toBe(expected)
  })

  test('a name written out is borne out by its initials', () => {
    const short = knownNames('the MSS did')
    expect(hasInitials(['Ministry', 'State', 'Security'], short)).toBe(true)
    expect(hasInitials(['Ministry', 'Public', 'Security'], short)).toBe(false)
  })
})

test.each<[string, readonly string[]]>([
  ['One. Two.', ['One. ', 'Two.']],
  ['The U.S. Government said so. Who?', ['The U.S. Government said so. ', 'Who?']],
  ['“Who?” she asked. Nobody.', ['“Who?” she asked. ', 'Nobody.']],
  ['', []],
])('sentences of: %s', (text, sentences) => {
  const ends = sentenceEnds(text)
  expect(ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end))).toEqual(sentences)
})
