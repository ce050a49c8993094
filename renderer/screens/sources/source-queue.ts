import { useCallback, useSyncExternalStore } from 'react'
import { createImportQueue, type ImportQueue } from '../../intake/import-queue'
import type { ImportState } from '../../intake/import-state'
import { useOpenCase } from '../../store/case-context'
import type { OpenCase } from '../../store/open-case'

const queues = new WeakMap<OpenCase, ImportQueue>()

/** The one import queue of an open case: it works on while the analyst is in another section. */
export function importQueueOf(opened: OpenCase): ImportQueue {
  const known = queues.get(opened) ?? createImportQueue(opened)
  queues.set(opened, known)
  return known
}

/** Turns down what is not yet being saved and waits until nothing is. */
export async function stopImport(opened: OpenCase): Promise<void> {
  const queue = queues.get(opened)
  if (queue === undefined) return
  queue.cancel()
  await queue.add([])
}

/** The state of the open case's queue. */
export function useImportState(): ImportState {
  const queue = importQueueOf(useOpenCase())
  const subscribe = useCallback((listener: () => void) => queue.subscribe(listener), [queue])
  return useSyncExternalStore(subscribe, () => queue.getState())
}
