import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readFile } from '../../../renderer/airlock/read-file'
import { CasebookError } from '../../../shared/errors/casebook-error'
import { Extraction } from '../../../shared/model/source-text'
import { takenMembers } from '../../builders/taken-members'

const FOLDERS = ['../shared/data/07-hostile', '../shared/data/08-gov-documents']
/** The airlock's own limit, in ms. */
const LIMIT = 20_000

const present = FOLDERS.every((folder) => existsSync(folder))
if (!present) console.error(`Files are not read: ${FOLDERS.join(', ')} are not on this machine.`)

const files = (present ? FOLDERS : [])
  .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .sort()

/** Reads a file and what is in it; refusals as their sentences. */
async function readAll(name: string, bytes: Uint8Array, depth = 0): Promise<string[]> {
  const read = await readFile(name, bytes).catch((error: unknown) => error)
  if (read instanceof CasebookError) return [read.message]
  const extraction = Extraction.parse(read)
  const { carrierOnly, text } = extraction
  const members = takenMembers(extraction)
  const within = depth < 2 ? members : []
  const inner = within.map((member) => readAll(`${name} › ${member.name}`, member.bytes, depth + 1))
  const own = carrierOnly ? `${members.length} members` : `${text.blocks.length} blocks`
  return [`${name}: ${own}`, ...(await Promise.all(inner)).flat()]
}

describe.skipIf(!present)(
  'each hostile or official file, and each file in it, is read or refused',
  () => {
    it.each(files)(
      '%s',
      async (path) => {
        const name = path.split('/').at(-1) ?? path
        const ends = await readAll(name, readFileSync(path))
        expect(ends.length).toBeGreaterThan(0)
        for (const end of ends)
          expect(end).toMatch(/: (not imported\. .{10,}|\d+ (blocks|members))/)
      },
      LIMIT,
    )
  },
)
