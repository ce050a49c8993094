import { expect, it } from 'vitest'
import { isRightToLeft } from '../../../shared/text/direction'

it.each([
  [true, 'שלום'],
  [true, '2021: نفت الوزارة'],
  [true, '(نفت) the ministry'],
  [false, 'The ministry نفت'],
  [false, '外交部'],
  [false, '12.5 %'],
  [false, ''],
])('%s: “%s”', (fromRight, text) => expect(isRightToLeft(text)).toBe(fromRight))
