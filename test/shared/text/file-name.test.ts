import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeFileName } from '../../../shared/text/file-name'

describe('a file name made from a title', () => {
  it.each([
    ['Exchange Server compromise, 2021', 'Exchange Server compromise, 2021'],
    ['../../etc/passwd', 'etc passwd'],
    ['a\u202Efdp.exe', 'a fdp.exe'],
    ['CON', 'case'],
    ['  ..  ', 'case'],
    ['海南仙盾', '海南仙盾'],
  ])('%j becomes %j', (title, name) => {
    expect(safeFileName(title, 'case')).toBe(name)
  })

  it('never holds a separator, a control character or an end that Windows drops', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const name = safeFileName(title, 'case')
        expect(name).toMatch(/^[^\\/:*?"<>|\p{Cc}]+$/u)
        expect(name).not.toMatch(/^[. ]|[. ]$/)
      }),
    )
  })
})
