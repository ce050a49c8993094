import { useEffect, useMemo, useRef, useState } from 'react'
import type { BriefingDraft } from '../briefing-draft'
import { noPages, PageSetter, type ShownPages } from './page-setter'
import type { PrintRequest } from './printed'

/** Milliseconds after a key stroke before its pages are asked for: the letter is drawn first. */
const BEAT = 30

/**
 * The pages of what is being written. The old ones stay in sight until the new ones are there.
 * @param given what they depend on besides; `null` until it is known
 */
export function usePages(draft: BriefingDraft, given: Given | null): ShownPages {
  const [shown, setShown] = useState(noPages)
  const settled = useSettledMaterial(given)
  const press = useRef<PageSetter | null>(null)
  useEffect(() => {
    const setter = new PageSetter(setShown)
    press.current = setter
    return () => setter.end()
  }, [])
  useEffect(() => {
    if (settled === null) return
    let asked = draft.current()
    let beat: ReturnType<typeof setTimeout> | undefined
    const want = () => {
      beat = undefined
      asked = draft.current()
      press.current?.want({ ...settled, briefing: asked })
    }
    want()
    const stop = draft.subscribe(() => {
      if (draft.current() !== asked) beat ??= setTimeout(want, BEAT)
    })
    return () => {
      stop()
      clearTimeout(beat)
    }
  }, [draft, settled])
  return shown
}

type Given = Omit<PrintRequest, 'briefing'>

/** The material is read anew after each save; while it says the same it stays the same value. */
function useSettledMaterial(given: Given | null): Given | null {
  const known = useRef<Given['material'] | null>(null)
  return useMemo(() => {
    if (given === null) return null
    if (JSON.stringify(known.current) !== JSON.stringify(given.material))
      known.current = given.material
    return known.current === null ? given : { ...given, material: known.current }
  }, [given])
}
