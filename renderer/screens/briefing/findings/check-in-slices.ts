import type { LintContext } from '../../../../shared/briefing/lint/context'
import { checkLine } from '../../../../shared/briefing/lint/lint'
import type { Line } from '../../../../shared/model/briefing'

/** Milliseconds of checking before the window may draw: a frame at 60 Hz has 16. */
const SLICE = 8

/**
 * Checks lines that were not checked before, a few at a time.
 * @param isWanted asked after each pause; what was checked by then is not checked again
 * @returns whether all are checked
 */
export async function checkInSlices(
  lines: readonly Line[],
  context: LintContext,
  isWanted: () => boolean,
): Promise<boolean> {
  let began = performance.now()
  for (const step of stepsOf(lines, context)) {
    step()
    if (performance.now() - began < SLICE) continue
    await nextTask()
    if (!isWanted()) return false
    began = performance.now()
  }
  return true
}

function* stepsOf(lines: readonly Line[], context: LintContext): Generator<() => void> {
  let more = true
  while (more)
    yield () => {
      more = context.clipIndex.learn()
    }
  for (const line of lines) yield () => void checkLine(line, context)
}

const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve, 0))
