import { useStore } from 'zustand'
import { useOpenCase } from '../case-context'
import type { Standing } from '../standing'

/** How the open case stands: whether it can be saved, what is to be known, what was saved last. */
export const useStanding = (): Standing => useStore(useOpenCase().standing)
