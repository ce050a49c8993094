import { encodeHeader } from '../../shared/journal/frame'
import type { Case } from '../../shared/model/case'
import { ask } from '../bridge/ask'
import { commit } from './commit'
import { type OpenCase, openCase } from './open-case'

/** Makes a case file with its first entry and opens it. */
export async function createCase(
  about: Pick<Case, 'title' | 'requirement' | 'marking'>,
  analyst: string,
): Promise<OpenCase> {
  const header = encodeHeader(crypto.getRandomValues(new Uint8Array(16)))
  const file = await ask('cases:create', { name: about.title, header })
  const opened = await openCase(file, analyst)
  const record: Case = { ...about, id: crypto.randomUUID(), created: new Date().toISOString() }
  await commit(opened, {
    command: `Create case "${about.title}"`,
    changes: [{ table: 'cases', id: record.id, after: record }],
  })
  return opened
}
