import type { Statement } from '../../../shared/extract/details'
import { foldWhitespace } from '../../../shared/extract/whitespace'
import type { Detail } from '../../../shared/model/report'

/** Types of schema.org that are a text someone published; a whole page is believed less. */
const ARTICLE = /(Article|Report|Posting|Blog|CreativeWork|DigitalDocument)$/
const PAGE = /(WebPage|ItemPage|AboutPage)$/
const MEMBERS: readonly (readonly [member: string, detail: Detail])[] = [
  ['headline', 'title'],
  ['name', 'title'],
  ['author', 'authors'],
  ['publisher', 'publisher'],
  ['datePublished', 'published'],
  ['dateModified', 'modified'],
  ['inLanguage', 'language'],
  ['url', 'url'],
]
const LONGEST = 1_000_000
const MOST_NODES = 10_000
const MOST_DESCRIBED = 20

/** What the structured data of a page (JSON-LD, schema.org) say of its article, and of the page. */
export function jsonLdStatements(document: Document): {
  readonly article: readonly Statement[]
  readonly page: readonly Statement[]
} {
  const nodes = [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap(
    (element) => nodesIn(element.textContent ?? ''),
  )
  const of = (pattern: RegExp): Statement[] =>
    nodes
      .filter((node) => typesOf(node).some((type) => pattern.test(type)))
      .slice(0, MOST_DESCRIBED)
      .flatMap(statementsOf)
  return { article: of(ARTICLE), page: of(PAGE) }
}

type Node = Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The objects at the top, and those in lists and graphs there. */
function nodesIn(json: string): Node[] {
  if (json.length > LONGEST) return []
  let top: unknown
  try {
    top = JSON.parse(json.replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, ''))
  } catch {
    return []
  }
  const nodes: Node[] = []
  const waiting: unknown[] = [top]
  for (let seen = 0; seen < MOST_NODES && waiting.length > 0; seen += 1) {
    const value = waiting.shift()
    if (Array.isArray(value)) waiting.push(...value.slice(0, MOST_NODES))
    else if (isNode(value)) {
      nodes.push(value)
      if ('@graph' in value) waiting.push(value['@graph'])
    }
  }
  return nodes
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value.slice(0, 200) : [value])

const typesOf = (node: Node): string[] =>
  listOf(node['@type']).filter((type) => typeof type === 'string')

const statementsOf = (node: Node): Statement[] =>
  MEMBERS.map(([member, detail]) => {
    const words = listOf(node[member])
      .map(wordsOf)
      .filter((word) => word !== '')
    const place = `JSON-LD ${typesOf(node)[0] ?? ''} ${member}`
    if (detail !== 'authors') return { detail, place, written: words[0] }
    const names = words.map(foldWhitespace).filter((name) => !/^https?:/i.test(name))
    return { detail, place, written: names.join('; '), value: names.join('; ') }
  })

/** A text, or the name of what the member refers to. */
function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value
  return isNode(value) && typeof value['name'] === 'string' ? value['name'] : ''
}
