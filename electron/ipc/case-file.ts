import type { CaseAtWork } from '../files/case-file/case-at-work'
import type { FileRefs } from '../files/file-refs'
import type { Group } from './handlers'

/** The case file at work. */
export const caseFileHandlers = (refs: FileRefs, atWork: CaseAtWork): Group<'case'> => ({
  'case:open': async ({ ref }) => (await atWork.open(refs.pathOf(ref))).opened,
  'case:frames': ({ after }) => atWork.held.frames(after),
  'case:read': ({ offset, length }) => atWork.held.read(offset, length),
  'case:append': async ({ frames }) => ({ fileBytes: await atWork.held.append(frames) }),
  'case:rekey': ({ keyTable }) => atWork.held.rekey(keyTable),
  'case:close': () => atWork.close(),
  'case:dropCopies': (_, { webContents: { session } }) =>
    session.clearStorageData({ storages: ['indexdb'] }),
})
