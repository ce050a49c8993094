import { hostname } from 'node:os'
import { basename } from 'node:path'
import { CasebookError } from '../../../shared/errors/casebook-error'

/** A lock of which it cannot be told from here whether somebody holds it. */
export class BelievedLock extends CasebookError {
  /**
   * @param host the machine of the lock, as it names itself
   * @param mark what stands in the lock; whoever says that nobody holds it says it of this one
   */
  constructor(
    path: string,
    host: string,
    readonly mark: string,
  ) {
    const where = host === hostname() ? 'on this computer' : `on the computer ${host}`
    super(
      'busy',
      `${basename(path)} is open in another Casebook ${where}, or was when that came to a sudden end. Close it there, then open it here.`,
    )
  }
}
