import type { Check } from '../../shared/ipc/installation-channels'
import type { Computer } from './computer'
import { type Mount, mountOf, readMounts } from './mounts'

/** How what is written somewhere is kept. */
export type Keeping = 'encrypted' | 'plain' | 'memory' | 'unknown'

const IN_MEMORY = ['tmpfs', 'ramfs']

/** How a file system of Linux keeps what is written at the path, and on what. */
export function keepingOf(computer: Computer, path: string): { keeping: Keeping; on: string } {
  const mount = mountOf(readMounts(computer.read('/proc/self/mountinfo') ?? ''), path)
  if (mount === null) return { keeping: 'unknown', on: 'a file system that is not listed' }
  if (IN_MEMORY.includes(mount.type)) return { keeping: 'memory', on: mount.type }
  if (mount.type === 'ecryptfs') return { keeping: 'encrypted', on: mount.type }
  const device = deviceOf(computer, mount)
  // A share, or a file system that keeps its devices to itself (zfs): nobody here can tell.
  if (device === null) return { keeping: 'unknown', on: `${mount.source} (${mount.type})` }
  return { keeping: isEncrypted(computer, device) ? 'encrypted' : 'plain', on: mount.source }
}

/** Number of the block device below a file system; `null` where there is none to be seen. */
function deviceOf(computer: Computer, { device, source }: Mount): string | null {
  if (!device.startsWith('0:')) return device
  return source.startsWith('/dev/') ? deviceNumber(computer, source) : null
}

/** "254:0" of "/dev/mapper/swap". */
export const deviceNumber = (computer: Computer, path: string): string | null =>
  computer.read(`/sys/class/block/${computer.real(path).replace(/.*\//, '')}/dev`)?.trim() ?? null

/** Whether dm-crypt stands between the device and every disk beneath it. */
export function isEncrypted(computer: Computer, device: string): boolean {
  const folder = `/sys/dev/block/${device}`
  if (computer.read(`${folder}/dm/uuid`)?.startsWith('CRYPT-') === true) return true
  const beneath = computer.list(`${folder}/slaves`)
  return (
    beneath.length > 0 &&
    beneath.every((name) => {
      const number = deviceNumber(computer, name)
      return number !== null && isEncrypted(computer, number)
    })
  )
}

const WHERE_TO_LOOK: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Look in System Settings, Privacy & Security, for FileVault.',
  win32: 'Look in Settings, Privacy & security, for device encryption or BitLocker.',
}

/**
 * Whether the disk of a folder is encrypted.
 * @param what the folder as the analyst knows it: "Cases"
 */
export function checkDisk(computer: Computer, what: string, path: string): Check {
  const name = `Disk encryption: ${what}`
  if (computer.system !== 'linux') {
    return {
      name,
      verdict: 'unknown',
      found: `This system does not tell a program how it keeps ${path}.`,
      advice: WHERE_TO_LOOK[computer.system] ?? '',
    }
  }
  const { keeping, on } = keepingOf(computer, computer.real(path))
  return { name, ...verdictOn[keeping](path, on) }
}

type Verdict = Omit<Check, 'name'>

const verdictOn: Readonly<Record<Keeping, (path: string, on: string) => Verdict>> = {
  encrypted: (path, on) => ({
    verdict: 'good',
    found: `${path} is on ${on}, which is encrypted.`,
    advice: '',
  }),
  plain: (path, on) => ({
    verdict: 'care',
    found: `${path} is on ${on}, which this system does not encrypt. A disk that encrypts itself cannot be told from here.`,
    advice:
      'Case files and working copies are sealed; names, sizes and dates of files, and what other programs keep, are not. Encrypt the disk, or keep cases on one that is.',
  }),
  memory: (path, on) => ({
    verdict: 'care',
    found: `${path} is in memory (${on}): it is gone when the computer is switched off.`,
    advice: 'Choose a folder on a disk.',
  }),
  unknown: (path, on) => ({
    verdict: 'unknown',
    found: `${path} is on ${on}, which does not tell how it is kept.`,
    advice: 'Ask whoever runs it how it is encrypted and who can read it.',
  }),
}
