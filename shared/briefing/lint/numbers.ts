import type { Span } from './finding'

/** A number in a text. */
export interface PlacedNumber extends Span {
  readonly value: number
}

const scaleWords: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1000,
  million: 1_000_000,
  billion: 1_000_000_000,
  k: 1000,
  m: 1_000_000,
  bn: 1_000_000_000,
}

// Digits within a name (APT40, 26855 of a CVE) are no number.
const digits =
  /(?<![\p{L}\p{N}.,/_-])(\d{1,3}(?:[,\u00a0\u202f'’ ]\d{3})+|\d+)(\.\d+)?(?:[\s\u00a0]?(hundred|thousand|million|billion|bn|k|m)\b)?(?![\p{L}\p{N}_/]|[-.]\p{L}|[.,]\d)/gu

/** The numbers that stand in digits: "400,000", "0.4 million", "12". */
export const numbersIn = (text: string): PlacedNumber[] =>
  Array.from(
    text.matchAll(digits),
    ({ 0: found, 1: whole = '', 2: part = '', 3: scale, index }) => ({
      value: Number(whole.replace(/\D/g, '') + part) * (scaleWords[scale ?? ''] ?? 1),
      start: index,
      end: index + found.length,
    }),
  )

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

const valueOfWord = (word: string): number | undefined => {
  const unit = small.indexOf(word)
  if (unit >= 0) return unit
  const ten = tens.indexOf(word)
  return ten >= 0 ? (ten + 2) * 10 : undefined
}

/** The numbers that stand in English words: "four hundred thousand", "twenty-five". */
export function numberWordsIn(text: string): number[] {
  const values: number[] = []
  let total = 0
  let current: number | null = null
  const close = () => {
    if (current !== null || total > 0) values.push(total + (current ?? 0))
    total = 0
    current = null
  }
  for (const word of text.toLowerCase().match(/[a-z]+|[^a-z\s-]/g) ?? []) {
    const value = valueOfWord(word)
    const scale = word.length > 2 ? scaleWords[word] : undefined
    if (value !== undefined) current = (current ?? 0) + value
    else if (scale === 100 && current !== null) current *= 100
    else if (scale !== undefined && scale > 100 && current !== null) {
      total += current * scale
      current = null
    } else if (word !== 'and' || (current === null && total === 0)) close()
  }
  close()
  return values
}
