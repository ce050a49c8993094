import { CASE_FORMAT, encodeCaseHeader } from '../../shared/journal/case-header'
import type { Case } from '../../shared/model/case'
import { toHex } from '../../shared/text/bytes'
import { ask } from '../bridge/ask'
import { makeKeys } from '../vault/unlock'
import type { OpenCase } from './case-at-work'
import { commit } from './commit'
import { openUnlocked } from './open-case'

/** What a new case begins with. */
export interface NewCase extends Pick<Case, 'title' | 'requirement' | 'marking' | 'scheme'> {
  /** Name of the file without its ending: whoever sees the disk can read it. */
  readonly fileName: string
}

/** Makes a sealed case file with its first entry and opens it. */
export async function createCase(
  { fileName, ...about }: NewCase,
  analyst: string,
  passphrase: string,
): Promise<{ opened: OpenCase; recoveryWords: readonly string[] }> {
  // Before there is a file that could not be opened.
  await ask('case:room')
  const fileId = crypto.getRandomValues(new Uint8Array(16))
  const keys = await makeKeys(fileId, passphrase)
  const header = encodeCaseHeader({ format: CASE_FORMAT, generation: 1, fileId })
  try {
    const file = await ask('cases:create', { name: fileName, header, keyTable: keys.keyTable })
    await ask('identity:write', { fileId: toHex(fileId), sealed: keys.sealedIdentity })
    const opened = await openUnlocked(
      file,
      await ask('case:open', { ref: file.ref }),
      keys.vault,
      analyst,
    )
    const record: Case = { ...about, id: crypto.randomUUID(), created: new Date().toISOString() }
    await commit(opened, {
      command: `Create case "${about.title}"`,
      changes: [{ table: 'cases', id: record.id, after: record }],
    })
    return { opened, recoveryWords: keys.recoveryWords }
  } catch (thrown) {
    keys.vault.end()
    await ask('case:close').catch(() => {})
    throw thrown
  }
}
