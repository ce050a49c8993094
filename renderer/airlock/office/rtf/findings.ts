import type { FoundLink } from '../../../../shared/model/report'

/** What was met beside the text. */
export interface RtfFindings {
  pictures: number
  /** Classes of embedded objects. */
  readonly objects: string[]
  comments: number
  hidden: number
  deletions: number
  /** Words of fields that load or run something. */
  readonly fields: Set<string>
  readonly links: FoundLink[]
  template: string
  /** Lines of headers and footers. */
  readonly headers: Set<string>
  /** Values of the information group by their words: title, author … */
  readonly info: Map<string, string>
  /** When it was made and last changed: year, month, day. */
  readonly created: [number, number, number]
  readonly revised: [number, number, number]
  unknownCodePage: number | null
}

export const newFindings = (): RtfFindings => ({
  pictures: 0,
  objects: [],
  comments: 0,
  hidden: 0,
  deletions: 0,
  fields: new Set(),
  links: [],
  template: '',
  headers: new Set(),
  info: new Map(),
  created: [0, 0, 0],
  revised: [0, 0, 0],
  unknownCodePage: null,
})

const LOADING_FIELD = /^\s*(DDEAUTO|DDE|INCLUDEPICTURE|INCLUDETEXT|IMPORT|LINK)\b/i
const LINK_FIELD = /^\s*HYPERLINK\s+"([^"]+)"/i
const MOST_OBJECTS = 100
const MOST_HEADERS = 10

/**
 * Notes what a group said that is no text of the document; answers whether it was a link, whose
 * words come in a group of their own.
 * @param kind the word that began the group
 */
export function noteAside(findings: RtfFindings, kind: string, value: string): boolean {
  if (kind === 'template') findings.template = value
  if (kind === 'objclass' && findings.objects.length < MOST_OBJECTS) findings.objects.push(value)
  if (kind !== 'fldinst') return false
  const field = value.match(LOADING_FIELD)?.[1]
  if (field !== undefined) findings.fields.add(field.toUpperCase())
  const target = value.match(LINK_FIELD)?.[1]
  if (target !== undefined) findings.links.push({ text: '', target })
  return target !== undefined
}

/** Notes a line of a header or footer. */
export function noteHeader({ headers }: RtfFindings, line: string): void {
  const words = line.replace(/\s+/g, ' ').trim()
  if (headers.size < MOST_HEADERS && words !== '') headers.add(words)
}
