import { expect, test } from 'vitest'
import { preflightAnswer } from '../../../electron/headless/preflight'
import type { Check } from '../../../shared/ipc/installation-channels'

const good: Check = { name: 'Swap', verdict: 'good', found: 'There is none.', advice: '' }
const unknown: Check = { ...good, name: 'Disk', verdict: 'unknown', advice: 'Ask who runs it.' }
const care: Check = { ...good, verdict: 'care', found: 'It is plain.', advice: 'Encrypt it.' }

test('each check is its verdict and name, what was found, and what to do', () => {
  expect(preflightAnswer([care, good], false).text.split('\n')).toEqual([
    'take care  Swap',
    '           It is plain.',
    '           Encrypt it.',
    'good       Swap',
    '           There is none.',
  ])
})

test('with --json each is one value on one line', () => {
  const lines = preflightAnswer([good, unknown, care], true).text.split('\n')
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([good, unknown, care])
})

test.each([
  ['what asks for care', [good, care, unknown], 3],
  ['all is good', [good], 0],
  ['one is not known', [unknown, good], 0],
])('a script learns by the exit code when %s', (_what, checks, code) => {
  expect(preflightAnswer(checks, false).code).toBe(code)
  expect(preflightAnswer(checks, true).code).toBe(code)
})
