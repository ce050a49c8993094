import { membersOf, readFile } from '../../renderer/airlock/read-file'
import { packExtraction } from '../../shared/model/packed-extraction'
import { timePaths } from './time-paths'

/** In plain Node. */
export const main = (paths: readonly string[]): Promise<number> => timePaths(paths, readWhole)

/**
 * The program's own readers as the airlock calls them: the answer packed, and the files within a
 * file read too.
 */
export async function readWhole(bytes: Uint8Array, name: string, charset?: string): Promise<void> {
  const read = await readFile(name, bytes, charset)
  packExtraction(read)
  // As in the program: what is large is taken out by itself.
  const members = read.members ?? []
  const crossed = members.every((member) => member.bytes !== null)
  for await (const member of crossed ? members : membersOf(name, bytes, charset)) {
    await readWhole(member.bytes as Uint8Array, member.name, member.charset)
  }
}
