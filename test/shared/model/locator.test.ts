import { expect, it } from 'vitest'
import { locatorOf } from '../../../shared/model/locator'

it('names the page where there are pages, else the paragraph', () => {
  expect(locatorOf({ page: 2, paragraph: 14 })).toBe('p. 2')
  expect(locatorOf({ page: null, paragraph: 4 })).toBe('¶4')
})
