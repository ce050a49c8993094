import { useEffect } from 'react'
import { create } from 'zustand'
import type { SpaceStanding } from '../../shared/ipc/contract'
import { onNews } from '../bridge/news'

/** Room on the disk of the working copies; `null` until main has told. */
export const useSpace = create<{ standing: SpaceStanding | null }>(() => ({ standing: null }))

/** Keeps {@link useSpace} as main tells it, while a case is open. */
export function useSpaceNews(): void {
  useEffect(
    () =>
      onNews((news) => {
        if (news.kind === 'space') useSpace.setState({ standing: news.standing })
      }),
    [],
  )
}
