import { countWords } from '../../../shared/text/size-words'
import type { Relationship } from './relationships'

const PART_KINDS: readonly (readonly [RegExp, string])[] = [
  [/(^|\/)vba(Project|Data)[^/]*$/i, 'macro project'],
  [/(^|\/)(macrosheets|dialogsheets)\/[^/]+\.xml$/i, 'macro sheet'],
  [/(^|\/)embeddings\/[^/]+$/i, 'embedded file'],
  [/(^|\/)activeX\/[^/]+\.xml$/i, 'control'],
  [/(^|\/)externalLinks\/[^/]+\.xml$/i, 'link to another workbook'],
  [/(^|\/)connections\.xml$/i, 'set of data connections'],
  [/(^|\/)charts\/chart\d*\.xml$/i, 'chart'],
  [/(^|\/)fonts\/[^/]+$/i, 'embedded font'],
]
const NAMED = new Set(['macro project', 'macro sheet', 'embedded file'])
const LINKS: Readonly<Record<string, string>> = {
  attachedTemplate: 'remote template',
  image: 'remote picture',
  oleObject: 'linked object',
  externalLinkPath: 'linked workbook',
  subDocument: 'linked document',
  frame: 'remote page',
  aFChunk: 'remote part',
}
const PLURALS: Readonly<Record<string, string>> = {
  'link to another workbook': 'links to other workbooks',
  'set of data connections': 'sets of data connections',
}

/**
 * Parts and references that can run, load or hide something, in words: macros and embedded files by
 * name, what lies outside by its address. Where a link leads is text, not something dropped.
 */
export function ooxmlDropped(
  parts: readonly string[],
  relationships: readonly Relationship[],
): string[] {
  const found = new Map<string, string[]>()
  const add = (kind: string, name: string): void => {
    const names = found.get(kind)
    if (names) names.push(name)
    else found.set(kind, [name])
  }
  for (const part of parts) {
    const kind = PART_KINDS.find(([pattern]) => pattern.test(part))?.[1]
    if (kind !== undefined) add(kind, part.replace(/^.*\//, ''))
  }
  for (const { type, target, external } of relationships) {
    if (type === 'aFChunk' && !external) add('embedded file', target.replace(/^.*\//, ''))
    if (external && type !== 'hyperlink') add(LINKS[type] ?? 'remote reference', target)
  }
  return [...found].map(([kind, names]) => {
    const isNamed =
      NAMED.has(kind) || Object.values(LINKS).includes(kind) || kind === 'remote reference'
    const words = countWords(names.length, kind, PLURALS[kind])
    return isNamed ? `${words}: ${shortList(names)}` : words
  })
}

/** Up to three of the names, shortened: a hostile name may have any length. */
function shortList(names: readonly string[]): string {
  const shown = [...new Set(names)].slice(0, 3).map((name) => name.slice(0, 80))
  return names.length > 3 ? `${shown.join(', ')}, …` : shown.join(', ')
}
