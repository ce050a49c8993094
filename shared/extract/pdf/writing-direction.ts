import type { TextRun } from './positioned'

/** A letter of a script that is written from right to left. */
const RIGHT =
  /(?=\p{L})[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const EACH_RIGHT = new RegExp(RIGHT, 'gu')

const letters = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

const isMostlyRight = (text: string): boolean =>
  RIGHT.test(text) && letters(text, EACH_RIGHT) * 2 > letters(text, /\p{L}/gu)

/** Whether most letters of a page are of a script that is written from right to left. */
export const readsLeftwards = (runs: readonly TextRun[]): boolean =>
  isMostlyRight(runs.map(({ text }) => text).join(''))

/**
 * Runs in a frame that is turned over, so that text which reads leftwards reads forwards in it: what
 * is known of lines, columns and paragraphs then holds for it too.
 */
export const turnedOver = (runs: readonly TextRun[]): TextRun[] =>
  runs.map((run) => ({ ...run, along: -(run.along + run.length) }))

/**
 * The text of a line from its parts as they stand, by the levels of the Unicode Bidirectional
 * Algorithm (UAX 9, rules W, N and L2, each part taken as one character). Within a part the parser has
 * put the letters in order.
 * @param parts in the frame of the line; marks that stand over a letter follow it
 * @param leftwards whether that frame is turned over
 */
export function inLogicalOrder(parts: readonly string[], leftwards: boolean): string {
  if (!leftwards && !parts.some((part) => RIGHT.test(part))) return parts.join('')
  const levels = levelsOf(parts, leftwards)
  let order = parts.map((_, at) => at)
  // A frame that is turned over has the first level behind it.
  for (const level of leftwards ? [2] : [2, 1]) {
    order = reversed(order, (at) => (levels[at] as number) >= level)
  }
  const text = order.map((at) => parts[at]).join('')
  return text.replace(SHAPED, (letters) => letters.normalize('NFKC'))
}

/** Arabic letters as they are drawn between others; nobody finds a name by these. */
const SHAPED = /[\ufb50-\ufdff\ufe80-\ufefc]+/g

/**
 * How the brackets of a page are to be put in texts that are written leftwards: some producers hand on
 * the one that is meant, others the one that is seen, which is the other one of its pair.
 * @param texts of its lines
 */
export function bracketsAsMeant(texts: readonly string[]): (text: string) => string {
  const leftwards = texts.filter(isMostlyRight)
  const count = (pattern: RegExp) =>
    leftwards.reduce((sum, text) => sum + (text.match(pattern)?.length ?? 0), 0)
  // Before the first word within them.
  const seen = count(/(?<!\S)[)\]](?=[\p{L}\p{N}])/gu)
  if (seen <= count(/(?<!\S)[([](?=[\p{L}\p{N}])/gu)) return (text) => text
  return (text) =>
    isMostlyRight(text) ? text.replace(/[()[\]]/g, (bracket) => OTHER[bracket] ?? bracket) : text
}

const OTHER: Readonly<Record<string, string>> = { '(': ')', ')': '(', '[': ']', ']': '[' }

/** 1 for what is written leftwards, 2 for what is written rightwards within that, else 0. */
function levelsOf(parts: readonly string[], leftwards: boolean): number[] {
  const base = leftwards ? 1 : 0
  const letters = parts.map((part) => {
    if (isMostlyRight(part)) return 1
    return /\p{L}/u.test(part) ? 2 * base : null
  })
  const known = letters.map((level, at) => {
    if (level !== null || !isNumber(parts[at])) return level
    return leftwards || lower(letters, at, base) === 1 ? 2 : 0
  })
  return known.map((level, at) => {
    if (level !== null) return level
    const around = lower(known, at, base)
    // Numbers that white space parts follow each other as words do.
    const parted = isNumber(parts[at - 1]) && isNumber(parts[at + 1]) && /\s/.test(parts[at] ?? '')
    return parted ? Math.min(around, 1) : around
  })
}

const isNumber = (part: string | undefined): boolean =>
  part !== undefined && /\p{N}/u.test(part) && !/\p{L}/u.test(part)

/** The lower level of the nearest parts on both sides that have one; the line has its own. */
function lower(levels: readonly (number | null)[], at: number, base: number): number {
  const before = levels.slice(0, at).findLast((level) => level !== null)
  const after = levels.slice(at + 1).find((level) => level !== null)
  return Math.min(before ?? base, after ?? base)
}

/** Turns each longest sequence round whose items are so. */
function reversed(order: readonly number[], isSo: (at: number) => boolean): number[] {
  const turned: number[] = []
  let sequence: number[] = []
  for (const at of order) {
    if (isSo(at)) sequence.unshift(at)
    else {
      turned.push(...sequence, at)
      sequence = []
    }
  }
  return [...turned, ...sequence]
}
