import { describe, expect, it } from 'vitest'
import { steeringIn } from '../../../electron/windows/steering'
import { dangerousStarts } from '../../builders/dangerous-starts'

describe('a start that would open the program to others is named', () => {
  it.each(dangerousStarts)('$what', ({ words = [], variables = {}, names }) => {
    expect(steeringIn(words, variables, 'linux')).toContain(names)
  })

  it.each([
    ['behind a command', ['demo', '--out', 'folder', '--remote-debugging-port=0'], 'linux'],
    ['where the value of an option belongs', ['demo', '--out', '--no-sandbox'], 'linux'],
    ['with one dash', ['-no-sandbox'], 'linux'],
    ['in capitals', ['--No-Sandbox'], 'linux'],
    ['between blanks', [' --no-sandbox '], 'linux'],
    ['with a slash', ['/no-sandbox'], 'win32'],
    ['with a value of its own', ['--no-sandbox=1'], 'darwin'],
  ] as const)('a switch %s', (_where, words, platform) => {
    expect(steeringIn(words, {}, platform)).toMatch(/--(remote-debugging-port|no-sandbox)/)
  })
})

describe('a start as an analyst makes it is let through', () => {
  it.each([
    ['without a word', []],
    ['asking what it is', ['--version', '--help']],
    ['with a case file', ['/home/analyst/harbour.casebook']],
    ['with a command', ['brief', 'a.casebook', '--passphrase-file', 'p', '--out=b.pdf', '--json']],
    ['with a passage that begins with a dash', ['clip', 'a.casebook', 'S1', '--quote', '- a list']],
    ['with a file behind the end of switches', ['check', '--', '--no-sandbox.pdf']],
    [
      'with a scale and a place for its data',
      ['--force-device-scale-factor=2', '--user-data-dir=x'],
    ],
  ])('%s', (_how, words) => {
    expect(steeringIn(words, { HOME: '/home/analyst', NODE_OPTIONS: '' }, 'linux')).toBe(null)
  })

  it('a path is no switch where a slash begins one only on Windows', () => {
    expect(steeringIn(['/cases'], {}, 'linux')).toBe(null)
    expect(steeringIn(['C:\\cases\\harbour.casebook'], {}, 'win32')).toBe(null)
  })
})
