import type { Press } from '../press/press'
import type { ReleaseOrder } from '../press/release-order'
import { CasebookError } from '../../shared/errors/casebook-error'
import type { Result } from '../../shared/errors/result'
import type { Group } from './handlers'

export function pressHandlers(press: Press, order: ReleaseOrder): Group<'press'> {
  return {
    'press:pdf': async (job) => {
      const pages = valueOf(await press.pdf(job))
      order.wasSet(job, pages)
      return pages
    },
    'press:preview': async (job) => valueOf(await press.preview(job)),
  }
}

function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new CasebookError(result.error.kind, result.error.message)
}
