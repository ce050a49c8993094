import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readFile } from '../../renderer/airlock/read-file'
import type { OfferedFile } from '../../shared/ipc/contract'
import type { MemoryMain } from './memory-main'

const folder = join(import.meta.dirname, '../../assets/demo')

/** Offers the bundled example's files through a main process in memory and reads them with the real parsers. */
export function offerDemoFiles(main: MemoryMain): OfferedFile[] {
  main.answers['airlock:extract'] = ({ name, bytes }) => readFile(name, bytes as Uint8Array)
  return readdirSync(folder)
    .sort()
    .map((name, index) => {
      const ref = `f${index + 100}`
      const bytes = new Uint8Array(readFileSync(join(folder, name)))
      main.files.set(ref, bytes)
      return { ref, name, bytes: bytes.length }
    })
}
