import { readFile } from '../../renderer/airlock/read-file'
import { packExtraction } from '../../shared/model/packed-extraction'
import type { Member } from '../../shared/model/source-text'
import { timeParsing } from './parse-time'

/*
 * The program's own readers in plain Node, as the airlock calls them: the answer packed, and the
 * files within a file read too.
 */
export const main = (paths: readonly string[]): Promise<number> =>
  timeParsing(paths, (bytes, path) => readWhole({ name: path, bytes }))

async function readWhole({
  name,
  bytes,
  charset,
}: Pick<Member, 'name' | 'bytes' | 'charset'>): Promise<void> {
  const read = await readFile(name, bytes, charset)
  packExtraction(read)
  for (const member of read.members ?? []) await readWhole(member)
}
