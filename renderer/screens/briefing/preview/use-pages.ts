import { useEffect, useRef, useState } from 'react'
import type { BriefingDraft } from '../briefing-draft'
import { noPages, PageSetter, type ShownPages } from './page-setter'
import type { PrintRequest } from './printed'

/** Milliseconds after a key stroke before its pages are asked for, a frame: the letter is drawn first. */
const BEAT = 16

/**
 * The pages of what is being written. The old ones stay in sight until the new ones are there.
 * @param given what they depend on besides; `null` until it is known
 */
export function usePages(draft: BriefingDraft, given: Given | null): ShownPages {
  const [shown, setShown] = useState(noPages)
  const press = useRef<PageSetter | null>(null)
  useEffect(() => {
    const setter = new PageSetter(setShown)
    press.current = setter
    return () => setter.end()
  }, [])
  useEffect(() => {
    if (given === null) return
    let asked = draft.current()
    let beat: ReturnType<typeof setTimeout> | undefined
    const want = () => {
      beat = undefined
      asked = draft.current()
      press.current?.want({ ...given, briefing: asked })
    }
    want()
    const stop = draft.subscribe(() => {
      if (draft.current() !== asked) beat ??= setTimeout(want, BEAT)
    })
    return () => {
      stop()
      clearTimeout(beat)
    }
  }, [draft, given])
  return shown
}

type Given = Omit<PrintRequest, 'briefing'>
