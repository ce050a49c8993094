import { readFileSync } from 'node:fs'

/**
 * What tells this start of the machine from every other, on Linux (random(4)); `null` where the
 * system has no such file. The number of a process means something during one start only.
 */
export function bootId(): string | null {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  } catch {
    return null
  }
}
