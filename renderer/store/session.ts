import { failureOf } from '../../shared/errors/casebook-error'
import { type ClockReading, clockJump } from '../../shared/journal/clock-jumps'
import { toHex } from '../../shared/text/bytes'
import { ask } from '../bridge/ask'
import type { OpenCase } from './case-at-work'
import { clockWords, failedUnlockWords, recordAct } from './writes/acts'
import { signCheckpoint } from './writes/checkpoint'

/** Everything before is signed again after this many entries. */
const CHECKPOINT_EVERY = 256

/**
 * Begins to keep the journal of a sitting: that the case was opened and how it was found, attempts
 * that failed before, a clock that was moved, and a signature from time to time. A case that is read
 * only keeps none; one whose opening cannot be entered becomes read only.
 */
export async function beginSession(opened: OpenCase): Promise<void> {
  if (opened.standing.getState().readOnly !== null) return
  try {
    await recordOpening(opened)
  } catch (thrown) {
    const readOnly = `That it was opened could not be entered in its journal. ${failureOf(thrown).message}`
    opened.standing.setState({ readOnly, notice: null })
    return
  }
  let signed = opened.end.entry
  let reading = readClock()
  const stop = opened.standing.subscribe(({ saved }) => {
    if (opened.closed || saved === null) return stop()
    const now = readClock()
    const jump = clockJump(reading, now)
    reading = now
    // A later entry says the same; none of these keeps the analyst from working.
    if (jump !== null) void recordAct(opened, 'clock', clockWords(jump)).catch(() => {})
    if (saved.entry - signed < CHECKPOINT_EVERY) return
    signed = saved.entry
    void signCheckpoint(opened).catch(() => {})
  })
}

async function recordOpening(opened: OpenCase): Promise<void> {
  const { found } = opened.standing.getState()
  if (found !== null) await recordAct(opened, 'found', `Note: ${found}`)
  const id = { fileId: toHex(opened.vault.fileId) }
  const { times } = await ask('unlock:waits', id)
  if (times.length > 0) {
    await recordAct(opened, 'failed-unlock', failedUnlockWords(times))
    await ask('unlock:forget', id)
  }
  await recordAct(opened, 'open', 'Open the case on this computer')
}

const readClock = (): ClockReading => ({ wall: Date.now(), mono: performance.now() })
