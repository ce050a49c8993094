import { describe, expect, it } from 'vitest'
import { hasLook } from '../../../../../renderer/screens/reader/original/original-view'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const none = { pages: [] }

describe('an original is shown as it looks', () => {
  it.each(['text/html', 'multipart/related', 'message/rfc822', 'application/vnd.ms-outlook', WORD])(
    'when the airlock prints its kind: %s',
    (mediaType) => expect(hasLook({ mediaType }, none)).toBe(true),
  )

  it('when it has pages of its own', () => {
    const pages = [{ number: 1, width: 595, height: 842, start: 0, end: 0 }]
    expect(hasLook({ mediaType: 'application/pdf' }, { pages })).toBe(true)
  })

  it.each(['text/plain', 'text/csv', 'application/rtf'])(
    'and not when it is text and nothing else: %s',
    (mediaType) => expect(hasLook({ mediaType }, none)).toBe(false),
  )
})
