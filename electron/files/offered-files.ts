import { lstatSync, readdirSync, statSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { CasebookError } from '../../shared/errors/casebook-error'
import type { OfferedFile } from '../../shared/ipc/contract'
import type { FileRefs } from './file-refs'

/**
 * The files behind the chosen paths: a file stands for itself, a folder for all files below it in
 * the order of their names. Links and names that begin with a dot are left out, so that a folder
 * cannot lead out of itself.
 * @throws CasebookError `refused` when a folder may not be read; nothing is offered then
 */
export function offerFiles(paths: readonly string[], refs: FileRefs): OfferedFile[] {
  return paths.flatMap((path) =>
    statSync(path).isDirectory()
      ? filesBelow(path).map((file) =>
          offer(file, join(basename(path), relative(path, file)), refs),
        )
      : [offer(path, basename(path), refs)],
  )
}

const offer = (path: string, name: string, refs: FileRefs): OfferedFile => ({
  ref: refs.give(path),
  name,
  bytes: statSync(path).size,
})

function filesBelow(folder: string): string[] {
  return namesIn(folder)
    .filter((name) => !name.startsWith('.'))
    .sort()
    .flatMap((name) => {
      const path = join(folder, name)
      const found = lstatSync(path)
      if (found.isDirectory()) return filesBelow(path)
      return found.isFile() ? [path] : []
    })
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    throw new CasebookError(
      'refused',
      `The folder ${folder} cannot be read (${code}). Nothing was imported; check its permissions.`,
    )
  }
}
