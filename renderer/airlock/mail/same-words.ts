import type { Piece } from '../../../shared/extract/assemble'

const WORD = /[\p{L}\p{N}]+/gu
/** A plain form that lacks more of the words is a stub: "this mail needs a newer program". */
const LEAST_SHARE = 0.9

/** Whether the plain form of a mail says what its HTML form says: nine words in ten of it. */
export function saysTheSame(plain: readonly Piece[], html: readonly Piece[]): boolean {
  if (joined(plain) === joined(html)) return true
  const counts = new Map<string, number>()
  for (const word of words(plain)) counts.set(word, (counts.get(word) ?? 0) + 1)
  let all = 0
  let found = 0
  for (const word of words(html)) {
    all += 1
    const left = counts.get(word) ?? 0
    if (left === 0) continue
    counts.set(word, left - 1)
    found += 1
  }
  return found >= all * LEAST_SHARE
}

const joined = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join(' ')

const words = (pieces: readonly Piece[]): readonly string[] =>
  joined(pieces).toLowerCase().match(WORD) ?? []
