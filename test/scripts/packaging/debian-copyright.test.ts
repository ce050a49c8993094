import { join } from 'node:path'
import { expect, test } from 'vitest'
import { notices } from '../../../scripts/bill/notices.mjs'
import { shippedPackages } from '../../../scripts/bill/shipped-packages.mjs'
import { debianCopyright } from '../../../scripts/packaging/debian-copyright.mjs'

const program = { name: 'Casebook', author: 'The owner', place: '/opt/Casebook' }

test('each line is a field, goes on with one, or parts two paragraphs', () => {
  const texts = ['One.\n\n  Two.\r\nThree.', 'Files: not a field']
  const packages = [
    { name: 'a', version: '1.0.0', licence: 'MIT', texts: [0] },
    { name: 'b', version: '2.0.0', licence: 'MIT AND ISC', texts: [0, 1] },
    { name: 'c', version: '3.0.0', licence: '0BSD', texts: [] },
  ]
  const file = debianCopyright(program, { texts, packages })
  const last = file.split('\n\n').at(-1) ?? ''
  expect(last.split('\n').slice(4)).toEqual([
    ' .',
    ' a 1.0.0: MIT [1]',
    ' b 2.0.0: MIT AND ISC [1, 2]',
    ' c 3.0.0: 0BSD',
    ' .',
    ' [1]',
    ' .',
    ' One.',
    ' .',
    '   Two.',
    ' Three.',
    ' .',
    ' [2]',
    ' .',
    ' Files: not a field',
    '',
  ])
})

test('what the program is made of stands there whole', () => {
  const root = join(import.meta.dirname, '../../..')
  const packages = shippedPackages(root)
  const all = notices(root, packages)
  const lines = debianCopyright(program, all).trimEnd().split('\n')
  const field = /^(Format|Upstream-Name|Files|Copyright|License): \S/
  for (const line of lines.filter((each) => each !== '' && !/^ .*\S$/.test(each)))
    expect(line).toMatch(field)
  for (const { name, version, licence } of packages)
    expect(lines.filter((line) => line.startsWith(` ${name} ${version}: ${licence}`))).not.toEqual(
      [],
    )
  const words = (text: string) =>
    text
      .split(/\s+/)
      .filter((word) => word !== '.')
      .join(' ')
  const whole = words(lines.join('\n'))
  expect(all.texts.length).toBeGreaterThan(50)
  for (const text of all.texts) expect(whole).toContain(words(text))
})
