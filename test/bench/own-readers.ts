import { membersOf, readFile } from '../../renderer/airlock/read-file'
import { packExtraction } from '../../shared/model/packed-extraction'
import { timeParsing } from './parse-time'

/*
 * The program's own readers in plain Node, as the airlock calls them: the answer packed, and the
 * files within a file read too.
 */
export const main = (paths: readonly string[]): Promise<number> =>
  timeParsing(paths, (bytes, path) => readWhole(path, bytes))

async function readWhole(name: string, bytes: Uint8Array, charset?: string): Promise<void> {
  const read = await readFile(name, bytes, charset)
  packExtraction(read)
  // As in the program: what is large is taken out by itself.
  const members = read.members ?? []
  const crossed = members.every((member) => member.bytes !== null)
  for await (const member of crossed ? members : membersOf(name, bytes, charset)) {
    await readWhole(member.name, member.bytes as Uint8Array, member.charset)
  }
}
