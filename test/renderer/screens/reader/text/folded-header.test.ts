import { describe, expect, it } from 'vitest'
import { foldedHeader } from '../../../../../renderer/screens/reader/text/folded-header'
import type { FileField } from '../../../../../shared/model/report'

const fields = (of: string, ...pairs: readonly (readonly [string, string])[]): FileField[] =>
  pairs.map(([name, value]) => ({ of, name, value }))

describe('the folded header of a mail', () => {
  it('shows who wrote to whom and when, whatever the order in the mail', () => {
    const header = foldedHeader(
      fields(
        'mail header',
        ['Received', 'from a'],
        ['Date', 'Monday'],
        ['To', 'desk'],
        ['Subject', 'The cranes'],
        ['From', 'Jane'],
        ['From', 'somebody else'],
      ),
    )
    expect(header?.subject).toBe('The cranes')
    expect(header?.shown.map(({ name, value }) => `${name} ${value}`)).toEqual([
      'From Jane',
      'To desk',
      'Date Monday',
    ])
    expect(header?.folded.map(({ name, value }) => `${name} ${value}`)).toEqual([
      'Received from a',
      'From somebody else',
    ])
  })

  it('is that of an Outlook message too, and of nothing else', () => {
    expect(foldedHeader(fields('Outlook message', ['From', 'Jane']))?.shown).toHaveLength(1)
    expect(foldedHeader(fields('PDF Info', ['Title', 'The quay']))).toBeNull()
    expect(foldedHeader([])).toBeNull()
  })
})
