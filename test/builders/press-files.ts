import { readFileSync, symlinkSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import type { PressFiles } from '../../electron/press/typesetter'

const root = resolve(import.meta.dirname, '../..')

/** The press's template with its fonts in a temporary folder, as the build lays them out. */
export async function pressFiles(): Promise<PressFiles & { remove: () => Promise<void> }> {
  const fontFolder = await mkdtemp(join(tmpdir(), 'casebook-fonts-'))
  const fonts: string[] = JSON.parse(readFileSync(join(root, 'assets/press/fonts.json'), 'utf8'))
  for (const font of fonts)
    symlinkSync(join(root, 'node_modules', font), join(fontFolder, basename(font)))
  return {
    templateFolder: join(root, 'assets/press'),
    fontFolder,
    remove: () => rm(fontFolder, { recursive: true }),
  }
}
