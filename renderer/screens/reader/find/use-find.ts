import { useMemo, useState } from 'react'
import type { Span } from '../../../../shared/clip/graphemes'
import { focusDocument } from '../entry-focus'
import { findInText } from './find-in-text'

/** Find in document: what is typed, where it stands, and which place is shown. */
export function useFind(text: string, show: (place: Span) => void) {
  const [isOpen, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const places = useMemo(() => (isOpen ? findInText(text, typed) : []), [isOpen, text, typed])
  function showAt(index: number, among: readonly Span[]) {
    const place = among[index]
    setAt(index)
    if (place !== undefined) show(place)
  }
  return {
    isOpen,
    typed,
    places,
    at,
    open: () => setOpen(true),
    onClose: () => {
      setOpen(false)
      focusDocument()
    },
    onType: (words: string) => {
      setTyped(words)
      showAt(0, findInText(text, words))
    },
    onStep: (step: 1 | -1) => {
      if (places.length > 0) showAt((at + step + places.length) % places.length, places)
    },
  }
}
