import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readFile } from '../../../renderer/airlock/read-file'
import { CasebookError } from '../../../shared/errors/casebook-error'
import { Extraction } from '../../../shared/model/source-text'
import { scorePages } from '../../bench/extraction-score'

const DATA = '../shared/data'
const PAGES = join(DATA, '06-html/readability')
const FOLDERS = ['08-gov-documents', '07-hostile/pdf', '07-hostile/synthetic', '07-hostile/docx']

const present = existsSync(DATA)
if (!present) console.error(`Documents are not read: ${DATA} is not on this machine.`)

const filesIn = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesIn(path) : [path]
  })

describe.skipIf(!present)('documents of the real world', () => {
  it('article pages agree with their reference in wording and order', async () => {
    const scores = await scorePages(PAGES)
    expect(scores.length).toBeGreaterThan(0)
    expect(scores.filter(({ f1 }) => f1 < 0.94)).toEqual([])
  })

  it.each(FOLDERS)('each file of %s is read or refused with a sentence', async (folder) => {
    const files = filesIn(join(DATA, folder))
    expect(files.length).toBeGreaterThan(0)
    for (const path of files) {
      const name = path.split('/').at(-1) ?? path
      const read = await readFile(name, readFileSync(path)).catch((error: unknown) => error)
      if (read instanceof CasebookError) expect(read.message).toMatch(/: not imported\. /)
      else expect(() => Extraction.parse(read), name).not.toThrow()
    }
  })
})
