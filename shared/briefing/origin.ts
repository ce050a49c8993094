import type { Source } from '../model/source'

/**
 * For each source the id of the source its information comes from in the end, by following
 * `derivedFrom`. Reports that repeat one another share one origin, so that they count once
 * (ICS 206-01). A chain that leads out of the list ends at its last known source; sources that name
 * one another in a circle share the smallest id of the circle.
 */
export function originsOf(sources: Iterable<Source>): ReadonlyMap<string, string> {
  const parents = new Map(Array.from(sources, (source) => [source.id, source.derivedFrom]))
  return new Map(Array.from(parents.keys(), (id) => [id, originOf(id, parents)]))
}

function originOf(id: string, parents: ReadonlyMap<string, string | null>): string {
  const chain = [id]
  for (;;) {
    const parent = parents.get(chain.at(-1) as string)
    if (!parent || !parents.has(parent)) return chain.at(-1) as string
    const circle = chain.indexOf(parent)
    if (circle >= 0) return chain.slice(circle).sort()[0] as string
    chain.push(parent)
  }
}
