import { expect, it } from 'vitest'
import { contract } from '../../../shared/ipc/contract'
import { FRAME_HEADER_BYTES, MAX_PAYLOAD_BYTES, TAG_BYTES } from '../../../shared/journal/frame'

it('the longest frame of a case file is read at once, and no more than that', () => {
  const mayRead = (length: number) =>
    contract['case:read'].input.safeParse({ offset: 2080, length }).success
  const longest = FRAME_HEADER_BYTES + MAX_PAYLOAD_BYTES + TAG_BYTES
  expect(mayRead(longest)).toBe(true)
  expect(mayRead(longest + 1)).toBe(false)
})
