import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTypesetter, type PressFiles, type Typesetter } from '../../electron/press/typesetter'

/** A change of a template: the file, the words that stand there once, and what takes their place. */
export type TemplateChange = readonly [file: string, words: string, instead: string]

/** Does some work with a press whose templates were changed, and which may hold further files. */
export async function withChangedPress<T>(
  { templateFolder, fontFolder }: PressFiles,
  changes: readonly TemplateChange[],
  work: (typesetter: Typesetter) => Promise<T>,
  further: Readonly<Record<string, Uint8Array>> = {},
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-press-'))
  try {
    cpSync(templateFolder, folder, { recursive: true })
    for (const [file, words, instead] of changes) {
      const path = join(folder, file)
      const template = readFileSync(path, 'utf8')
      if (!template.includes(words)) throw new Error(`${file} does not hold: ${words}`)
      writeFileSync(
        path,
        template.replace(words, () => instead),
      )
    }
    for (const [name, bytes] of Object.entries(further)) writeFileSync(join(folder, name), bytes)
    return await work(createTypesetter({ templateFolder: folder, fontFolder }))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
