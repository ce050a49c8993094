import { join } from 'node:path'
import { UnlockAttempts } from '../files/installation/unlock-attempts'
import type { Group } from './handlers'

/** Failed attempts to unlock a case. */
export function unlockHandlers(userData: string): Group<'unlock'> {
  const attempts = new UnlockAttempts(join(userData, 'unlock-attempts.json'), Date.now)
  return {
    'unlock:waits': ({ fileId }) => attempts.standing(fileId),
    'unlock:failed': ({ fileId }) => attempts.failed(fileId),
    'unlock:forget': ({ fileId }) => attempts.forget(fileId),
  }
}
