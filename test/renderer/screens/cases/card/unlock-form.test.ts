import { describe, expect, it } from 'vitest'
import { busyWords, failedWords } from '../../../../../renderer/screens/cases/card/unlock-form'

const now = new Date(2021, 6, 20, 9, 30)
const at = (hours: number, minutes: number) => new Date(2021, 6, 20, hours, minutes).toISOString()

describe('the way into a case says', () => {
  it.each([
    ['that the key is being derived', 'passphrase', null, 0, 'Deriving the key (about 2 s)'],
    ['nothing of deriving for a recovery key', 'recovery', null, 0, 'Opening the case'],
    ['how long the answer is held back', 'passphrase', null, 4, 'Answered in 4 s'],
    ['that the key was right', 'passphrase', { done: 1, total: 9 }, 0, 'Opening the case'],
  ] as const)('%s', (_, secret, progress, waitSeconds, words) => {
    expect(busyWords(secret, progress, waitSeconds)).toBe(words)
  })

  it('how many attempts failed, and when the last one did', () => {
    expect(failedWords([at(9, 12)], 'day-first', now)).toBe(
      '1 attempt to unlock it failed, today, 09:12.',
    )
    expect(failedWords([at(9, 12), at(9, 29)], 'day-first', now)).toBe(
      '2 attempts to unlock it failed, the last today, 09:29.',
    )
  })
})
