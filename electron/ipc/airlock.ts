import { refuseBySize } from '../../shared/extract/refusal'
import { createAirlock } from '../windows/airlock'
import type { Group } from './handlers'

/**
 * Two airlocks: one reads files to import, the other draws pages, so that a page of the reader does
 * not wait behind an import.
 */
export function airlockHandlers(): { handlers: Group<'airlock'>; end: () => void } {
  const reading = createAirlock()
  const drawing = createAirlock()
  const handlers: Group<'airlock'> = {
    'airlock:extract': ({ name, bytes }) => {
      refuseBySize(name, bytes.length)
      return reading.run({ kind: 'extract', name, bytes })
    },
    'airlock:page': (page) => drawing.run({ kind: 'page', ...page }),
    'airlock:cancel': () => reading.cancel(),
    'airlock:rest': () => reading.rest(),
  }
  return {
    handlers,
    /** Ends their processes: the case they read for is locked. */
    end: () => {
      reading.end()
      drawing.end()
    },
  }
}
