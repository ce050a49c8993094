import type { Check } from '../../shared/ipc/installation-channels'
import type { Computer } from './computer'

const OTHERS = 0o077

/**
 * Whether other accounts of the computer may look into a folder.
 * @param what the folder as the analyst knows it: "Cases"
 */
export function checkAccess(computer: Computer, what: string, path: string): Check {
  const name = `Access: ${what}`
  const access = computer.system === 'win32' ? null : computer.access(path)
  if (access === null) {
    return {
      name,
      verdict: 'unknown',
      found:
        computer.system === 'win32'
          ? `Who may read ${path} stands in access lists, which are not read here.`
          : `${path} is not there now.`,
      advice:
        computer.system === 'win32'
          ? 'A folder within your own user folder is closed to other accounts.'
          : '',
    }
  }
  if (access.owner !== computer.account) {
    return {
      name,
      verdict: 'care',
      found: `${path} belongs to another account, which can open it to anybody.`,
      advice: 'Keep cases in a folder of your own.',
    }
  }
  if ((access.mode & OTHERS) !== 0) {
    return {
      name,
      verdict: 'care',
      found: `Other accounts of this computer may look into ${path} (${access.mode.toString(8)}): they see names, sizes and dates.`,
      advice: `Close it: chmod go-rwx "${path}".`,
    }
  }
  return { name, verdict: 'good', found: `Only your account may look into ${path}.`, advice: '' }
}
