import { describe, expect, it } from 'vitest'
import { joint, vocabulary } from '../../../../shared/extract/pdf/hyphenation'

describe('how two lines join', () => {
  const words = vocabulary([
    'state-sponsored operators',
    'mixed and mode and webserver',
    'cut at the en-',
  ])

  it.each([
    ['the vul-', 'nerability', 'drop'],
    ['the web-', 'server', 'drop'],
    ['the state-', 'sponsored group', 'keep'],
    ['a mixed-', 'mode engine', 'keep'],
    ['of Trace-', 'Monkey', 'keep'],
    ['the years 1990-', '1995', 'keep'],
    ['the pre-', 'and post-war years', 'space'],
    ['example.org/', 'path', 'keep'],
    ['国家', '安全部', 'keep'],
    ['one line', 'and the next', 'space'],
    ['a dash -', 'then words', 'space'],
  ])('%j before %j: %s', (before, after, how) => {
    expect(joint(before, after, words)).toBe(how)
  })

  it('does not count a word that a line end cut', () => {
    expect([...words]).not.toContain('en')
    expect([...words]).toContain('state-sponsored')
  })
})
