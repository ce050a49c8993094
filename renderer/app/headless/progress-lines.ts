import type { CommandContext } from './command'

const SECOND = 1000

/** Says on standard error how far something has come, at most once a second. */
export function progressLines(
  context: CommandContext,
  what: string,
): (done: number, total: number) => void {
  let said = performance.now()
  return (done, total) => {
    const now = performance.now()
    if (now - said < SECOND || total === 0) return
    said = now
    void context.progress(`${what}: ${Math.floor((100 * done) / total)} %`)
  }
}
