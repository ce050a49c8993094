import type { Source } from '../../shared/model/source'
import type { TableName } from '../../shared/model/tables'

/**
 * A record as it was once, with the places where the bytes of a source were met up to now: that they
 * were is what happened and no step of an analyst, so it neither hinders another from being taken
 * back nor goes with it.
 * @param state as it was, `null` for none
 * @param present as it is, if it is
 */
export function keepingPlaces(table: TableName, state: unknown, present: unknown): unknown {
  if (table !== 'sources' || state === null || !present) return state
  const { alsoFound } = present as Source
  return alsoFound === undefined ? state : { ...state, alsoFound }
}
