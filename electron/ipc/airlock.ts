import { createAirlock } from '../windows/airlock'
import type { Group } from './handlers'

/**
 * Two airlocks: one reads files to import, the other draws pages, so that a page of the reader does
 * not wait behind an import.
 */
export function airlockHandlers(): Group<'airlock'> {
  const reading = createAirlock()
  const drawing = createAirlock()
  return {
    'airlock:extract': ({ name, bytes }) => reading.run({ kind: 'extract', name, bytes }),
    'airlock:page': (page) => drawing.run({ kind: 'page', ...page }),
    'airlock:cancel': () => reading.cancel(),
  }
}
