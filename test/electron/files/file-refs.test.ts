import { describe, expect, it } from 'vitest'
import { FileRefs } from '../../../electron/files/file-refs'

describe('names for files', () => {
  it('lead back to the path they were given for, and stay the same', () => {
    const refs = new FileRefs()
    const ref = refs.give('/cases/a.casebook')
    expect(refs.give('/cases/b.casebook')).not.toBe(ref)
    expect(refs.give('/cases/a.casebook')).toBe(ref)
    expect(refs.pathOf(ref)).toBe('/cases/a.casebook')
  })

  it.each(['f2', '/etc/passwd', '', '__proto__'])(
    'that were never given reach nothing: %s',
    (ref) => {
      const refs = new FileRefs()
      refs.give('/cases/a.casebook')
      expect(() => refs.pathOf(ref)).toThrow(expect.objectContaining({ kind: 'denied' }))
    },
  )
})
