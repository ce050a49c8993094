import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'

/** A folder that takes no changes. */
export interface ReadOnlyFolder {
  /** Takes the medium out again. */
  remove(): void
}

/**
 * Makes a folder with copies of the files on a medium that takes no changes: root is kept out by
 * nothing less than a mount, others by their permissions.
 * @returns `null` where it cannot be made
 */
export function makeReadOnly(folder: string, files: readonly string[]): ReadOnlyFolder | null {
  mkdirSync(folder)
  const isRoot = process.getuid?.() === 0
  const mount = (...words: string[]) => spawnSync('mount', [...words, folder]).status === 0
  if (isRoot && !mount('-t', 'tmpfs', '-o', 'size=16m', 'tmpfs')) return null
  for (const file of files) copyFileSync(file, join(folder, basename(file)))
  if (!isRoot) chmodSync(folder, 0o555)
  const made = !isRoot || mount('-o', 'remount,ro')
  const remove = () => {
    if (isRoot) spawnSync('umount', [folder])
    else chmodSync(folder, 0o755)
  }
  if (!made) remove()
  return made ? { remove } : null
}
