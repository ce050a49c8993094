import type { PressJob } from '../../electron/press/job'
import type { Typesetter } from '../../electron/press/typesetter'
import { ReleaseOrder } from '../../electron/press/release-order'
import { judgeFinished } from '../../renderer/airlock/release/judge-finished'
import { readFinished } from '../../renderer/airlock/release/read-finished'
import type { MemoryMain } from './memory-main'

/**
 * Gives a main process in memory a real press, the judges of what it sets, and the order of release.
 * @param set what the press does, where a test looks on or it is to err
 */
export function givePress(
  main: MemoryMain,
  typesetter: Typesetter,
  set: (job: PressJob) => Uint8Array = (job) => typesetter.pdf(job),
): void {
  const order = new ReleaseOrder()
  main.answers['press:pdf'] = (job) => {
    const pages = set(job)
    order.wasSet(job, pages)
    return pages
  }
  main.answers['airlock:judge'] = async ({ name, bytes, document, expected }) => {
    const file = bytes as Uint8Array
    order.refuseForeign(name, file, document)
    const faults = await judgeFinished({ name, bytes: file, document, expected })
    if (faults.length === 0) order.pass(file, 'pdf')
    return faults
  }
  main.answers['files:save'] = ({ suggestedName: name, bytes }) => {
    order.refuseUnjudged(name, bytes as Uint8Array)
    main.saved.push({ name, bytes: bytes as Uint8Array })
    return { path: `/out/${name}` }
  }
  main.answers['airlock:finished'] = ({ name, bytes }) => readFinished(name, bytes as Uint8Array)
}
