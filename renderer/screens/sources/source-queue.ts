import { useCallback, useSyncExternalStore } from 'react'
import { createImportQueue, type ImportQueue } from '../../intake/import-queue'
import type { ImportState } from '../../intake/import-state'
import { useOpenCase } from '../../store/case-context'
import type { OpenCase } from '../../store/case-at-work'

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
  const subscribe = useCallback((listener: () => void) => unhurried(queue, listener), [queue])
  return useSyncExternalStore(subscribe, () => queue.getState())
}

/** A queue changes several times a file; nobody reads faster than this, in ms. */
const PACE = 100

/** Subscribes to the queue and passes on at most one change in a while, the last one always. */
function unhurried(queue: ImportQueue, listener: () => void): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined
  const stop = queue.subscribe(() => {
    waiting ??= setTimeout(() => {
      waiting = undefined
      listener()
    }, PACE)
  })
  return () => {
    clearTimeout(waiting)
    stop()
  }
}
