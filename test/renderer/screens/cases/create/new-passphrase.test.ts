import { describe, expect, it } from 'vitest'
import { faultIn } from '../../../../../renderer/screens/cases/create/new-passphrase'

const sound = 'correct harbour staple lantern'

describe('a new passphrase typed twice', () => {
  it.each([
    ['nothing at all', '', '', 'first'],
    ['one that is too weak, whatever stands in the second field', 'winter', 'winter', 'first'],
    ['nothing in the second field', sound, '', 'again'],
    ['another in the second field', sound, `${sound} `, 'again'],
  ] as const)('is not taken with %s', (_, passphrase, again, field) => {
    expect(faultIn(passphrase, again)?.field).toBe(field)
  })

  it('is taken when both are the same and strong enough', () => {
    expect(faultIn(sound, sound)).toBeNull()
  })

  it('is the same however its letters are composed', () => {
    expect(faultIn(`${sound} caf\u00e9`, `${sound} cafe\u0301`)).toBeNull()
  })
})
