import type { Check } from '../../shared/ipc/installation-channels'
import type { Computer } from './computer'

const name = 'Memory after a crash'

/** Whether a crash leaves the program's memory on a disk; see core(5). */
export function checkCoreDumps(computer: Computer): Check {
  const linux = computer.system === 'linux'
  const pattern = linux ? computer.read('/proc/sys/kernel/core_pattern')?.trim() : undefined
  const limits = linux ? computer.read('/proc/self/limits') : null
  const limit = /^Max core file size\s+(\S+)/m.exec(limits ?? '')?.[1]
  if (pattern === undefined || limit === undefined) {
    return {
      name,
      verdict: 'unknown',
      found: 'This system does not tell a program what it keeps of one that crashed.',
      advice: 'Casebook itself sends and keeps no crash reports.',
    }
  }
  // A limit of 0 holds for files only: what is handed to a program is handed to it all the same.
  if (pattern.startsWith('|')) {
    const [handler = ''] = pattern.slice(1).trim().split(/\s+/)
    return {
      name,
      verdict: 'care',
      found: `The memory of a program that crashes is handed to ${handler}, which may keep it. Words of an open case are in it.`,
      advice:
        'Have an administrator set it to keep nothing (systemd-coredump: Storage=none in coredump.conf).',
    }
  }
  if (limit === '0' || pattern === '') {
    return { name, verdict: 'good', found: 'A crash leaves no memory on the disk.', advice: '' }
  }
  return {
    name,
    verdict: 'care',
    found: `The memory of a program that crashes is written to a file (${pattern}). Words of an open case are in it.`,
    advice: 'Start the program with a limit of 0 (ulimit -c 0), or set one for all in limits.conf.',
  }
}
