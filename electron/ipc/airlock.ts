import type { FileRefs } from '../files/file-refs'
import type { ReleaseOrder } from '../press/release-order'
import { createAirlock } from '../windows/airlock'
import type { Group } from './handlers'
import { originalPrinter } from './print-original'
import { readingAirlocks } from './reading-airlocks'

/**
 * Airlocks of their own read files to import, draw pages and recognise words on them, so that a page
 * of the reader does not wait behind the long work of the others. Finished documents are read by one
 * that saw no source.
 */
export function airlockHandlers(
  refs: FileRefs,
  order: ReleaseOrder,
): {
  handlers: Group<'airlock'>
  end: () => void
} {
  const reading = readingAirlocks(refs)
  const drawing = createAirlock()
  const recognising = createAirlock()
  const judging = createAirlock()
  const printer = originalPrinter()
  const handlers: Group<'airlock'> = {
    ...reading.handlers,
    'airlock:page': (page) => drawing.run({ kind: 'page', ...page }),
    'airlock:recognise': (page) => recognising.run({ kind: 'recognise', ...page }),
    'airlock:stopRecognising': () => recognising.cancel(),
    'airlock:finished': (pdf) => judging.run({ kind: 'finished', ...pdf }),
    'airlock:judge': async ({ name, bytes, document, expected }) => {
      order.refuseForeign(name, bytes, document)
      const faults: unknown = await judging.run({ kind: 'judge', name, bytes, document, expected })
      if (Array.isArray(faults) && faults.length === 0) order.pass(bytes, 'pdf')
      return faults as never
    },
    'airlock:judgeForm': async ({ bytes, ...job }) => {
      const faults: unknown = await judging.run({ kind: 'judge-form', bytes, ...job })
      if (Array.isArray(faults) && faults.length === 0) order.pass(bytes, job.form)
      return faults as never
    },
    'airlock:print': (original) => printer.print(original),
    'airlock:stopPrinting': () => printer.stop(),
  }
  return {
    handlers,
    /** Ends their processes: the case they read for is locked. */
    end: () => {
      reading.end()
      drawing.end()
      printer.end()
      recognising.end()
      judging.end()
    },
  }
}
