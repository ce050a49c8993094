/** A sound store answers within a second or two; on a full disk Chromium may never answer. */
const PATIENCE_MS = 15_000

/**
 * What the store answers.
 * @throws DOMException `TimeoutError` when it stays silent for a quarter of a minute
 */
export function answered<T>(asked: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const given = setTimeout(
      () => reject(new DOMException('The store did not answer.', 'TimeoutError')),
      PATIENCE_MS,
    )
    asked.then(resolve, reject).finally(() => clearTimeout(given))
  })
}
