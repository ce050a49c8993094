import type { Source } from '../../../shared/model/source'

/** The sources that could be the origin of this one: all but itself and those that rest on it. */
export function possibleOrigins(source: Source, all: readonly Source[]): readonly Source[] {
  const byId = new Map(all.map((other) => [other.id, other]))
  return all.filter((other) => !restsOn(other, source.id, byId))
}

/** Whether the source is the other one or repeats it, directly or through others. */
export function restsOn(
  source: Source,
  otherId: string,
  byId: ReadonlyMap<string, Source>,
): boolean {
  const seen = new Set<string>()
  let at: Source | undefined = source
  while (at !== undefined && !seen.has(at.id)) {
    if (at.id === otherId) return true
    seen.add(at.id)
    at = at.derivedFrom === null ? undefined : byId.get(at.derivedFrom)
  }
  return false
}
