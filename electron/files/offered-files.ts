import { lstatSync, readdirSync, statSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { CasebookError } from '../../shared/errors/casebook-error'
import type { OfferedFile, OfferedFiles } from '../../shared/ipc/contract'
import type { FileRefs } from './file-refs'

/**
 * The files behind the chosen paths: a file stands for itself, a folder for all files below it in
 * the order of their names. Links and names that begin with a dot are left out and counted, so that
 * a folder cannot lead out of itself; a hidden folder counts as one.
 * @throws CasebookError `refused` when a folder may not be read, or a path is neither file nor
 *   folder: a pipe might be waited for without end; nothing is offered then
 */
export function offerFiles(paths: readonly string[], refs: FileRefs): OfferedFiles {
  let leftOut = 0
  const files = paths.flatMap((path) => {
    const found = statSync(path)
    if (found.isFile()) return [offer(path, basename(path), refs)]
    if (!found.isDirectory()) throw neither(path)
    const below = filesBelow(path)
    leftOut += below.leftOut
    return below.paths.map((file) => offer(file, join(basename(path), relative(path, file)), refs))
  })
  return { files, leftOut }
}

const neither = (path: string) =>
  new CasebookError(
    'refused',
    `${path} is neither a file nor a folder. Nothing was done; save it as a file first.`,
  )

const offer = (path: string, name: string, refs: FileRefs): OfferedFile => ({
  ref: refs.give(path),
  name,
  bytes: statSync(path).size,
})

function filesBelow(folder: string): { readonly paths: string[]; readonly leftOut: number } {
  const paths: string[] = []
  let leftOut = 0
  for (const name of namesIn(folder).sort()) {
    const path = join(folder, name)
    const found = lstatSync(path)
    if (name.startsWith('.') || !(found.isDirectory() || found.isFile())) {
      leftOut += 1
    } else if (found.isFile()) {
      paths.push(path)
    } else {
      const below = filesBelow(path)
      for (const file of below.paths) paths.push(file)
      leftOut += below.leftOut
    }
  }
  return { paths, leftOut }
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
