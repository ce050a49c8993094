import { refuseBySize } from '../../shared/extract/refusal'
import { createAirlock } from '../windows/airlock'
import type { Group } from './handlers'
import { originalPrinter } from './print-original'

/**
 * Three airlocks: one reads files to import, one draws pages and one recognises words on them, so
 * that a page of the reader does not wait behind the long work of the others.
 */
export function airlockHandlers(): { handlers: Group<'airlock'>; end: () => void } {
  const reading = createAirlock()
  const drawing = createAirlock()
  const recognising = createAirlock()
  const printer = originalPrinter()
  const handlers: Group<'airlock'> = {
    'airlock:extract': ({ name, bytes }) => {
      refuseBySize(name, bytes.length)
      return reading.run({ kind: 'extract', name, bytes })
    },
    'airlock:page': (page) => drawing.run({ kind: 'page', ...page }),
    'airlock:recognise': (page) => recognising.run({ kind: 'recognise', ...page }),
    'airlock:stopRecognising': () => recognising.cancel(),
    'airlock:print': (original) => printer.print(original),
    'airlock:stopPrinting': () => printer.stop(),
    'airlock:cancel': () => reading.cancel(),
    'airlock:rest': () => reading.rest(),
  }
  return {
    handlers,
    /** Ends their processes: the case they read for is locked. */
    end: () => {
      reading.end()
      drawing.end()
      printer.end()
      recognising.end()
    },
  }
}
