import { createContext, useContext } from 'react'
import type { OpenCase } from './case-at-work'

/** The case the screens below work on. */
export const CaseContext = createContext<OpenCase | null>(null)

/** The open case. Only for components below an open case. */
export function useOpenCase(): OpenCase {
  const opened = useContext(CaseContext)
  if (opened === null) throw new Error('No case is open above this component.')
  return opened
}
