import type { Press } from '../press/press'
import { CasebookError } from '../../shared/errors/casebook-error'
import type { Result } from '../../shared/errors/result'
import type { Group } from './handlers'

export function pressHandlers(press: Press): Group<'press'> {
  return {
    'press:pdf': async (job) => valueOf(await press.pdf(job)),
    'press:preview': async (job) => ({ pages: valueOf(await press.preview(job)) }),
  }
}

function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new CasebookError(result.error.kind, result.error.message)
}
