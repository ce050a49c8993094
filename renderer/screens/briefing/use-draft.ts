import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Briefing } from '../../../shared/model/briefing'
import { useOpenCase } from '../../store/case-context'
import type { BriefingAtEntry } from '../../store/reads/briefings'
import { type BriefingDraft, type DraftState, draftOf } from './briefing-draft'

/**
 * The draft of the briefing and how often its words were replaced by a change made elsewhere: the
 * editor is made anew then. What is unsaved when the screen is left is saved.
 */
export function useDraft(found: BriefingAtEntry): { draft: BriefingDraft; generation: number } {
  const opened = useOpenCase()
  const [draft] = useState(() => {
    const begun = draftOf(opened, found.briefing)
    begun.adopt(found.briefing, found.entry)
    return begun
  })
  const [generation, setGeneration] = useState(0)
  useEffect(() => {
    if (draft.adopt(found.briefing, found.entry)) setGeneration((count) => count + 1)
  }, [draft, found])
  useEffect(() => saveOnLeaving(draft), [draft])
  return { draft, generation }
}

/** How far the draft is kept. */
export const useDraftState = (draft: BriefingDraft): DraftState =>
  useSyncExternalStore(draft.subscribe, draft.state)

/**
 * What is written, once the keys have rested for a moment.
 * @param rest milliseconds
 */
export function useSettled(draft: BriefingDraft, rest: number): Briefing {
  const [settled, setSettled] = useState(draft.current)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = draft.subscribe(() => {
      clearTimeout(timer)
      timer = setTimeout(() => setSettled(draft.current()), rest)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [draft, rest])
  return settled
}

/** A window that closes asks the case itself to finish writing, see renderer/store/writes/unfinished.ts. */
function saveOnLeaving(draft: BriefingDraft): () => void {
  const save = () => void draft.save()
  window.addEventListener('blur', save)
  return () => {
    window.removeEventListener('blur', save)
    save()
  }
}
