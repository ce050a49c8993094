import type { IndexSpec, TableSchema } from 'dexie'

/** What a table's rows show on disk: the value of each clear member, in the order of the names. */
export type ClearValues = readonly (ClearKey | undefined)[]

/** What the database can find a row by: a text, a number, or several texts. */
type ClearKey = string | number | readonly string[]

/** What the seals of a table depend on: its name, and which members its rows are found by. */
export interface TableShape extends Pick<TableSchema, 'name'> {
  readonly primKey: Pick<IndexSpec, 'keyPath' | 'auto'>
  readonly indexes: readonly Pick<IndexSpec, 'keyPath'>[]
}

/** Names of the members a table is searched by, the primary key first: they stay in the clear. */
export function clearMembers({ name, primKey, indexes }: TableShape): readonly string[] {
  const paths = [primKey, ...indexes].flatMap(({ keyPath }) => keyPath ?? [])
  if (!primKey.keyPath || primKey.auto || paths.some((path) => path.includes('.'))) {
    // The seal is bound to the key, so the row must have it before the database sees it.
    throw new TypeError(`Table ${name} cannot be sealed: each key must be a member of its rows.`)
  }
  return [...new Set(paths)]
}

/** A value that an index takes, as it is; what no index takes (`null`, say) stays under the seal. */
export const clearKey = (value: unknown): ClearKey | undefined =>
  isClearKey(value) ? value : undefined

/** Whether a stored row shows what {@link clearKey} lets through and nothing else. */
export const isClear = (value: unknown): value is ClearKey | undefined =>
  value === undefined || isClearKey(value)

const isClearKey = (value: unknown): value is ClearKey =>
  typeof value === 'string' ||
  Number.isFinite(value) ||
  (Array.isArray(value) && value.every((part) => typeof part === 'string'))
