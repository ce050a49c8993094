import { type ReactNode, useMemo } from 'react'
import { type Marking, markingWords } from '../../../shared/model/marking'
import { JOINT, type MarkingScheme } from '../../../shared/model/marking-scheme'
import { MarkingLooks } from '../../parts/marking'

interface SchemeLooksProps {
  readonly scheme: MarkingScheme
  readonly children: ReactNode
}

/** Draws the markings within by a scheme. */
export function SchemeLooks({ scheme, children }: SchemeLooksProps) {
  const lookOf = useMemo(
    () => (marking: Marking) => {
      const words = markingWords(scheme, marking)
      return { ...words, short: words.label.includes(JOINT) ? words.portion : words.label }
    },
    [scheme],
  )
  return <MarkingLooks.Provider value={lookOf}>{children}</MarkingLooks.Provider>
}
