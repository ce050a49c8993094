import type { Check } from '../../shared/ipc/installation-channels'
import type { Computer } from './computer'
import { deviceNumber, isEncrypted, keepingOf } from './disk-encryption'

const name = 'Swap'

/** Whether memory may be written to a disk that anybody can read. */
export function checkSwap(computer: Computer): Check {
  const table = computer.system === 'linux' ? computer.read('/proc/swaps') : null
  if (table === null) {
    return {
      name,
      verdict: 'unknown',
      found: 'This system does not tell a program where it puts memory that does not fit.',
      advice: 'With an encrypted disk its swap is encrypted too.',
    }
  }
  const areas = readSwaps(table)
  const readable = areas.filter((area) => !isSafe(computer, area)).map(({ path }) => path)
  if (readable.length > 0) {
    return {
      name,
      verdict: 'care',
      found: `Memory may be written to ${readable.join(' and ')}, which is not encrypted. Words of an open case can stay there after the program has ended.`,
      advice:
        'Encrypt the swap, or have an administrator switch it off (swapoff -a) while cases are open.',
    }
  }
  const found =
    areas.length === 0
      ? 'There is none: memory is not written to a disk.'
      : `${areas.map(({ path }) => path).join(' and ')}: encrypted, or in memory itself.`
  return { name, verdict: 'good', found, advice: '' }
}

interface SwapArea {
  readonly path: string
  readonly isFile: boolean
}

/** The lines of /proc/swaps below its heading. */
const readSwaps = (table: string): readonly SwapArea[] =>
  table
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const [path, kind] = line.split(/\s+/)
      return path ? [{ path: path.replaceAll('\\040', ' '), isFile: kind === 'file' }] : []
    })

function isSafe(computer: Computer, { path, isFile }: SwapArea): boolean {
  if (isFile) return keepingOf(computer, path).keeping === 'encrypted'
  // Packed memory that stays in memory.
  if (path.startsWith('/dev/zram')) return true
  const device = deviceNumber(computer, path)
  return device !== null && isEncrypted(computer, device)
}
