import { canonicalJson } from './canonical-json'

/** A member of a record that a change made, took away or altered, in words for the history. */
export interface ChangedMember {
  readonly name: string
  /** `null`: it was not there. */
  readonly before: string | null
  /** `null`: it is not there any more. */
  readonly after: string | null
}

/**
 * What differs between two states of a record, member by member in the order they stand; ids, which
 * say nothing to a reader, are left out. Lists of records with ids, such as the blocks of a briefing,
 * are compared one by one.
 * @param before `null` when the record was made
 * @param after `null` when it was removed
 */
export function changedMembers(before: unknown, after: unknown): ChangedMember[] {
  const [was, is] = [asRecord(before), asRecord(after)]
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
    (name) => name !== 'id' && !name.endsWith('Id'),
  )
  return names.flatMap((name) => {
    if (canonicalJson(was[name] ?? null) === canonicalJson(is[name] ?? null)) return []
    const lists = [was[name] ?? [], is[name] ?? []]
    if (lists.every(isListOfObjects)) return changedItems(name, lists[0] ?? [], lists[1] ?? [])
    return [{ name, before: inWords(was[name]), after: inWords(is[name]) }]
  })
}

type Item = Readonly<Record<string, unknown>>

function changedItems(name: string, was: readonly Item[], is: readonly Item[]): ChangedMember[] {
  const keyOf = (item: Item) => (typeof item.id === 'string' ? item.id : canonicalJson(item))
  const before = new Map(was.map((item) => [keyOf(item), item]))
  const after = new Map(is.map((item) => [keyOf(item), item]))
  const changed = [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [old, now] = [before.get(key), after.get(key)]
    if (canonicalJson(old ?? null) === canonicalJson(now ?? null)) return []
    return [{ name, before: inWords(old), after: inWords(now) }]
  })
  // Only the order differs.
  return changed.length > 0 ? changed : [{ name, before: 'another order', after: 'this order' }]
}

/** The words in a value, without its ids; `null` for what is not there. */
function inWords(value: unknown): string | null {
  if (value === undefined || value === null || value === '') return null
  if (Array.isArray(value))
    return (
      value
        .map(inWords)
        .filter((words) => words !== null)
        .join(' ') || null
    )
  if (typeof value === 'string') return value
  if (typeof value !== 'object') return JSON.stringify(value)
  const words = Object.entries(value)
    .filter(([name]) => name !== 'id' && name !== 'kind' && !name.endsWith('Id'))
    .map(([, member]) => inWords(member))
  return words.filter((word) => word !== null).join(' ') || null
}

const asRecord = (value: unknown): Item => (value === null ? {} : (value as Item))

const isListOfObjects = (value: unknown): value is readonly Item[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null)
