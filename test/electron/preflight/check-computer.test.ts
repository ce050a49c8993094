import { describe, expect, test } from 'vitest'
import { checkComputer } from '../../../electron/preflight/check-computer'
import { type Computer, thisComputer } from '../../../electron/preflight/computer'
import { checkCoreDumps } from '../../../electron/preflight/core-dumps'
import { checkDisk } from '../../../electron/preflight/disk-encryption'
import { checkAccess } from '../../../electron/preflight/folder-access'
import { checkRecentFiles } from '../../../electron/preflight/recent-files'
import { checkSwap } from '../../../electron/preflight/swap'

interface Told {
  readonly files?: Readonly<Record<string, string>>
  readonly folders?: Readonly<Record<string, readonly string[]>>
  readonly links?: Readonly<Record<string, string>>
  readonly access?: { owner: number; mode: number } | null
  readonly system?: NodeJS.Platform
}

/** A computer that says what a test has it say. */
const computer = ({ files = {}, folders = {}, links = {}, ...rest }: Told): Computer => ({
  system: rest.system ?? 'linux',
  account: 1000,
  desktopData: '/home/a/.local/share',
  read: (path) => files[path] ?? null,
  list: (path) => folders[path] ?? [],
  real: (path) => links[path] ?? path,
  access: () => rest.access ?? null,
})

const mounts = (...lines: readonly string[]) => ({
  '/proc/self/mountinfo': lines.map((line, at) => `${at + 20} 1 ${line}`).join('\n'),
})
const root = '8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw'
/** A volume (253:1) over a sealed device (253:0), as installers of Linux make it. */
const volumeOverCrypt = {
  files: {
    '/sys/dev/block/253:1/dm/uuid': 'LVM-abc\n',
    '/sys/class/block/dm-0/dev': '253:0\n',
    '/sys/class/block/dm-1/dev': '253:1\n',
    '/sys/dev/block/253:0/dm/uuid': 'CRYPT-LUKS2-abc\n',
  },
  folders: { '/sys/dev/block/253:1/slaves': ['dm-0'] },
}

describe('the disk of a folder', () => {
  const at = (told: Told, path = '/home/a/cases') => checkDisk(computer(told), 'cases', path)

  test.each<[string, string, Told]>([
    ['care', 'a partition', { files: mounts(root) }],
    [
      'good',
      'a sealed device',
      {
        files: {
          ...mounts(root, '253:0 / /home rw - ext4 /dev/mapper/home rw'),
          ...volumeOverCrypt.files,
        },
      },
    ],
    [
      'good',
      'a volume over a sealed device',
      {
        ...volumeOverCrypt,
        files: {
          ...mounts('253:1 / / rw - ext4 /dev/mapper/root rw'),
          ...volumeOverCrypt.files,
        },
      },
    ],
    [
      'care',
      'a volume over a sealed device and a plain one',
      {
        folders: { '/sys/dev/block/253:1/slaves': ['dm-0', 'sdb1'] },
        files: {
          ...mounts('253:1 / / rw - ext4 /dev/mapper/root rw'),
          ...volumeOverCrypt.files,
          '/sys/class/block/sdb1/dev': '8:17',
        },
      },
    ],
    [
      'good',
      'a file system with a device number of its own',
      {
        links: { '/dev/mapper/luks-home': '/dev/dm-0' },
        files: {
          ...mounts(root, '0:45 /@home /home rw - btrfs /dev/mapper/luks-home rw'),
          ...volumeOverCrypt.files,
        },
      },
    ],
    ['care', 'memory', { files: mounts(root, '0:39 / /home rw - tmpfs tmpfs rw') }],
    ['unknown', 'a share', { files: mounts(root, '0:40 / /home rw - nfs4 vault:/home rw') }],
    ['unknown', 'zfs', { files: mounts(root, '0:41 / /home rw - zfs tank/home rw') }],
    ['unknown', 'nothing that is listed', {}],
    ['unknown', 'another system', { system: 'darwin' }],
    ['unknown', 'another system', { system: 'win32' }],
  ])('%s: it is on %s', (verdict, _, told) => {
    expect(at(told)).toMatchObject({ verdict, name: 'Disk encryption: cases' })
  })

  test('is that of the innermost folder, names with blanks included', () => {
    const files = mounts(root, '0:40 / /home/a\\040b rw - nfs4 vault:/home rw')
    expect(at({ files }, '/home/a b/cases').found).toContain('vault:/home (nfs4)')
    expect(at({ files }, '/home/a bc/cases').found).toContain('/dev/sda1')
  })

  test('is the one that was put there last', () => {
    const files = mounts(root, '0:40 / /home rw - nfs4 old:/ rw', '0:41 / /home rw - nfs4 new:/ rw')
    expect(at({ files }).found).toContain('new:/')
  })
})

describe('swap', () => {
  const heading = 'Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n'
  const swaps = (...areas: readonly string[]) => ({ '/proc/swaps': heading + areas.join('\n') })

  test.each<[string, string, Told]>([
    ['good', 'there is none', { files: swaps() }],
    ['good', 'it is packed memory', { files: swaps('/dev/zram0 partition 100 0 100') }],
    [
      'good',
      'it is sealed',
      { files: { ...swaps('/dev/dm-0 partition 100 0 -2'), ...volumeOverCrypt.files } },
    ],
    ['care', 'it is a partition', { files: swaps('/dev/sda2 partition 100 0 -2') }],
    [
      'care',
      'one of two is',
      { files: swaps('/dev/zram0 partition 1 0 9', '/dev/sda2 partition 1 0 -2') },
    ],
    [
      'care',
      'it is a file on a plain disk',
      { files: { ...swaps('/swap file 1 0 -2'), ...mounts(root) } },
    ],
    ['unknown', 'another system has it', { system: 'win32' }],
  ])('%s: %s', (verdict, _, told) => {
    expect(checkSwap(computer(told)).verdict).toBe(verdict)
  })

  test('that can be read is named', () => {
    const files = swaps('/dev/zram0 partition 1 0 9', '/dev/sda2 partition 1 0 -2')
    expect(checkSwap(computer({ files })).found).toMatch(/^Memory may be written to \/dev\/sda2,/)
  })
})

describe('a crash', () => {
  const files = (pattern: string, limit: string) => ({
    '/proc/sys/kernel/core_pattern': `${pattern}\n`,
    '/proc/self/limits': `Limit                     Soft Limit           Hard Limit           Units\nMax core file size        ${limit}                    unlimited            bytes\n`,
  })
  test.each([
    ['good', 'core', '0'],
    ['good', '', 'unlimited'],
    ['care', 'core', 'unlimited'],
    ['care', '/var/crash/core.%p', '1024'],
    ['care', '|/usr/lib/systemd/systemd-coredump %P %u', '0'],
  ])('%s: pattern %j with a limit of %s', (verdict, pattern, limit) => {
    expect(checkCoreDumps(computer({ files: files(pattern, limit) })).verdict).toBe(verdict)
  })

  test('is not known of another system', () => {
    expect(checkCoreDumps(computer({ system: 'darwin' })).verdict).toBe('unknown')
  })
})

describe('access to a folder', () => {
  test.each<[string, string, Told]>([
    ['good', 'closed', { access: { owner: 1000, mode: 0o700 } }],
    ['care', 'its group may read', { access: { owner: 1000, mode: 0o750 } }],
    ['care', 'all may look', { access: { owner: 1000, mode: 0o711 } }],
    ['care', "somebody else's", { access: { owner: 0, mode: 0o700 } }],
    ['unknown', 'not there', { access: null }],
    ['unknown', 'on Windows', { access: { owner: 0, mode: 0o777 }, system: 'win32' }],
  ])('%s: %s', (verdict, _, told) => {
    expect(checkAccess(computer(told), 'cases', '/c').verdict).toBe(verdict)
  })
})

describe('the list of recent files', () => {
  const listOf = (...paths: readonly string[]) => ({
    '/home/a/.local/share/recently-used.xbel': paths
      .map((path) => `<bookmark href="file://${path}" added="2026-01-01T00:00:00Z">`)
      .join('\n'),
  })

  test('that names cases says how many', () => {
    const files = listOf('/home/a/b.casebook', '/home/a/c.txt')
    const { verdict, found } = checkRecentFiles(computer({ files }))
    expect(verdict).toBe('care')
    expect(found).toContain('It names 2 files, 1 of them cases.')
  })

  test.each([
    ['is empty', { files: listOf() }],
    ['is not there', {}],
    ['is that of another system', { system: 'darwin' as const, files: listOf('/a.casebook') }],
  ])('that %s tells nothing', (_what, told) => {
    expect(checkRecentFiles(computer(told)).verdict).toBe('unknown')
  })
})

test('this computer is looked at without a fault, each thing once', () => {
  const checks = checkComputer('/tmp', '/', thisComputer)
  expect(new Set(checks.map(({ name }) => name)).size).toBe(7)
  for (const { found, verdict, advice } of checks) {
    expect(found).toMatch(/\.$/)
    if (verdict === 'care') expect(advice).toMatch(/\.$/)
  }
})
