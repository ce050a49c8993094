import type { CaseAtWork } from '../files/case-file/case-at-work'
import type { KnownCases } from '../files/case-file/known-cases'
import type { Group } from './handlers'

/** The draft that is to take the place of the case file at work. */
export const draftHandlers = (known: KnownCases, atWork: CaseAtWork): Group<'draft'> => ({
  'draft:begin': (head) => atWork.beginDraft(head),
  'draft:append': ({ frames }) => atWork.draft.append(frames),
  'draft:finish': async ({ keepAs }) => {
    const { path, kept } = await atWork.finishDraft(keepAs)
    return { file: known.describe(path), kept: known.describe(kept) }
  },
  'draft:abandon': () => atWork.abandonDraft(),
})
