import { useEffect, useEffectEvent, useState } from 'react'
import type { CaseFile } from '../../../shared/ipc/contract'
import { ask } from '../../bridge/ask'
import { onNews } from '../../bridge/news'
import { showToast, tryIt } from '../../parts/toast'

/**
 * The case that was double-clicked last while this window stood; `null` before. A case at work is
 * never left for it: the analyst is told where it waits.
 */
export function useHandedCase(atWork: CaseFile | null): CaseFile | null {
  const [handed, setHanded] = useState<CaseFile | null>(null)
  const take = useEffectEvent(async () => {
    const { handed: file } = await ask('app:info')
    if (file === null || file.ref === atWork?.ref) return
    setHanded(file)
    if (atWork === null) return
    showToast({ text: `${file.name} waits in the list of cases. Close or lock this case first.` })
  })
  useEffect(() => onNews(({ kind }) => kind === 'started-again' && tryIt(take())), [])
  return handed
}
