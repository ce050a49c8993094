import { refusal } from '../../../shared/extract/refusal'
import { OOXML } from './ooxml-namespaces'
import { type Package, readPart } from './xml-part'

/** A reference of one part of an Office Open XML document to another, or out of it. */
export interface Relationship {
  /** Part that refers; '' is the document as a whole. */
  readonly from: string
  readonly id: string
  /** Last word of its type: `footnotes`, `image`, `attachedTemplate`. */
  readonly type: string
  /** Name of the part it refers to, or an address when it is external. */
  readonly target: string
  readonly external: boolean
}

const MOST = 100_000

/**
 * Every relationship of a document (ECMA-376-2, 9.3), of the whole document first.
 * @throws CasebookError `refused` beyond 100,000
 */
export async function relationshipsOf(document: Package): Promise<Relationship[]> {
  const found: Relationship[] = []
  const parts = document.archive.entries.map(({ name }) => name).filter((n) => n.endsWith('.rels'))
  for (const part of parts.toSorted((a, b) => a.length - b.length)) {
    const from = part.replace(/(^|\/)_rels\/([^/]*)\.rels$/, '$1$2')
    await readPart(document, part, OOXML, {
      open({ name, attribute }) {
        if (name !== 'rel:Relationship') return
        const external = attribute('TargetMode') === 'External'
        const target = attribute('Target') ?? ''
        found.push({
          from,
          id: attribute('Id') ?? '',
          type: (attribute('Type') ?? '').replace(/^.*\//, ''),
          target: external ? target : partName(from, target),
          external,
        })
        if (found.length > MOST) throw refusal(document.name, 'It has too many references.')
      },
      close() {},
      text() {},
    })
  }
  return found
}

/** Parts of one type that a part refers to. */
export const targetsOf = (
  relationships: readonly Relationship[],
  from: string,
  type: string,
): string[] =>
  relationships
    .filter((one) => one.from === from && one.type === type && !one.external)
    .map(({ target }) => target)

/** Where the references of a part lead outside of the document, by their ids. */
export function addressesOf(
  relationships: readonly Relationship[],
  from: string,
): ReadonlyMap<string, string> {
  const own = relationships.filter((one) => one.from === from && one.external)
  return new Map(own.map(({ id, target }) => [id, target]))
}

/** The name of a part as another part spells it: from the root, or from its own folder. */
function partName(from: string, target: string): string {
  const path = target.startsWith('/') ? target : `${from.replace(/[^/]*$/, '')}${target}`
  const steps: string[] = []
  for (const step of path.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}
