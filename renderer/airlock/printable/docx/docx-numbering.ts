import { OOXML } from '../../office/ooxml-namespaces'
import { type Relationship, targetsOf } from '../../office/relationships'
import { type Package, readPart } from '../../office/xml-part'

/** Counts the items of the lists of a document. */
export interface DocxNumbering {
  /** The label of the next item: "2.1", "•"; '' for a list that is not known. */
  label(id: string, level: number): string
}

interface Level {
  format: string
  text: string
  start: number
}

const DEEPEST = 9

/** Reads the numbering part (ECMA-376-1, 17.9). */
export async function docxNumbering(
  document: Package,
  relationships: readonly Relationship[],
  main: string,
): Promise<DocxNumbering> {
  const abstract = new Map<string, Level[]>()
  const lists = new Map<string, string>()
  let levels: Level[] | null = null
  let level: Level | null = null
  let list: string | null = null
  const [part] = targetsOf(relationships, main, 'numbering')
  await readPart(document, part ?? 'word/numbering.xml', OOXML, {
    open({ name, attribute }) {
      const value = attribute('w:val') ?? ''
      if (name === 'w:abstractNum') {
        levels = []
        abstract.set(attribute('w:abstractNumId') ?? '', levels)
      } else if (name === 'w:lvl' && levels !== null) {
        level = { format: 'decimal', text: '', start: 1 }
        const place = Number(attribute('w:ilvl'))
        if (place >= 0 && place < DEEPEST) levels[place] = level
      } else if (name === 'w:num') list = attribute('w:numId')
      else if (name === 'w:abstractNumId' && list !== null) lists.set(list, value)
      else if (level !== null && name === 'w:numFmt') level.format = value
      else if (level !== null && name === 'w:lvlText') level.text = value.slice(0, 60)
      else if (level !== null && name === 'w:start') level.start = Number(value) || 1
    },
    close(name) {
      if (name === 'w:lvl') level = null
      if (name === 'w:abstractNum') levels = null
      if (name === 'w:num') list = null
    },
    text() {},
  })
  const counts = new Map<string, number[]>()
  return {
    label(id, place) {
      const own = abstract.get(lists.get(id) ?? '')
      const wanted = own?.[place]
      if (own === undefined || wanted === undefined) return ''
      const count = counts.get(id) ?? []
      counts.set(id, count)
      count.length = Math.min(count.length, place + 1)
      count[place] = (count[place] ?? wanted.start - 1) + 1
      if (wanted.format === 'bullet') return '•'
      if (wanted.format === 'none') return ''
      return wanted.text.replace(/%([1-9])/g, (_whole, digit: string) => {
        const at = Number(digit) - 1
        return written(count[at] ?? own[at]?.start ?? 1, own[at]?.format ?? 'decimal')
      })
    },
  }
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function written(number: number, format: string): string {
  if (format === 'lowerLetter') return letters(number)
  if (format === 'upperLetter') return letters(number).toUpperCase()
  if (format === 'lowerRoman') return roman(number)
  if (format === 'upperRoman') return roman(number).toUpperCase()
  return String(number)
}

/** a to z, then aa, bb: a letter more for each round. */
const letters = (number: number): string =>
  String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.min(4, Math.ceil(number / 26)))

function roman(number: number): string {
  let rest = Math.min(number, 3999)
  let text = ''
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      text += sign
      rest -= value
    }
  }
  return text
}
