import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  CASE_FORMAT,
  decodeCaseHeader,
  encodeCaseHeader,
  HEADER_BYTES,
} from '../../../shared/journal/case-header'

const fileId = Uint8Array.from({ length: 16 }, (_, index) => index)
const header = () => encodeCaseHeader({ format: CASE_FORMAT, generation: 1, fileId })
const changedAt = (at: number, value: number) => {
  const changed = header()
  changed[at] = value
  return changed
}

describe('header of a case file', () => {
  it('carries format, generation and file id', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 65_535 }),
        fc.uint8Array({ minLength: 16, maxLength: 16 }),
        (generation, id) => {
          const bytes = encodeCaseHeader({ format: CASE_FORMAT, generation, fileId: id })
          expect(bytes).toHaveLength(HEADER_BYTES)
          const read = decodeCaseHeader(bytes)
          expect(read).toEqual({ format: CASE_FORMAT, generation, fileId: id })
        },
      ),
    )
  })

  it('of format 0 has no generation', () => {
    const plain = encodeCaseHeader({ format: 0, generation: 0, fileId })
    expect(decodeCaseHeader(plain)).toEqual({ format: 0, generation: 0, fileId })
  })

  it.each([
    ['nothing', new Uint8Array(0), 'refused'],
    ['a PDF', new TextEncoder().encode('%PDF-1.7 and more text than 32 bytes'), 'refused'],
    ['the beginning of a PDF', new TextEncoder().encode('%PDF'), 'refused'],
    ['a header cut short', header().subarray(0, 31), 'damaged'],
    ['the magic alone', header().subarray(0, 8), 'damaged'],
    ['a reserved byte that is not zero', changedAt(13, 1), 'damaged'],
    ['a sealed format without a generation', changedAt(10, 0), 'damaged'],
    ['a later format', changedAt(8, CASE_FORMAT + 1), 'newer'],
  ])('is turned down for %s', (_what, bytes, kind) => {
    expect(() => decodeCaseHeader(bytes)).toThrow(expect.objectContaining({ kind }))
  })
})
