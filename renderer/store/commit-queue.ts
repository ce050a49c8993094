/*
 * Commits of one case run one after the other, and none runs once the case is closed: the frames of
 * one case must never reach the file of the next.
 */

// By the open case; only its identity matters, and naming its type here would make a circle.
const queues = new WeakMap<WeakKey, Promise<unknown>>()

/** Does the work when all work before it is done, whether that failed or not. */
export function inTurn<T>(opened: WeakKey, work: () => Promise<T>): Promise<T> {
  const done = (queues.get(opened) ?? Promise.resolve()).then(work)
  queues.set(
    opened,
    done.catch(() => {}),
  )
  return done
}
