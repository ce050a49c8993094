import { expect, it } from 'vitest'
import { neutralFileName } from '../../../../../renderer/screens/cases/create/neutral-file-name'

it('names a case file by the day alone', () => {
  expect(neutralFileName(new Date(2026, 10, 23, 23, 59))).toBe('case-2026-11-23')
  expect(neutralFileName(new Date(2026, 0, 2))).toBe('case-2026-01-02')
})
