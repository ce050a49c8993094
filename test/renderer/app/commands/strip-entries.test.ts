import { expect, it } from 'vitest'
import { stripEntries } from '../../../../renderer/app/commands/strip-entries'
import type { Command } from '../../../../renderer/parts/commands/command'

const command = (key: string, strip?: string, unavailable?: string): Command => ({
  id: `${key} ${strip}`,
  label: strip ?? key,
  group: 'Test',
  keys: key === '' ? [] : [key],
  ...(strip === undefined ? {} : { strip }),
  unavailable,
  run: () => {},
})

it('shows what has a word and a key and can be done', () => {
  const strip = stripEntries([
    command('I', 'import'),
    command('Ctrl+K'),
    command('', 'without a key'),
    command('O', 'set origin', 'choose a source first'),
  ])
  expect(strip).toEqual([{ word: 'import', keys: ['I'] }])
})

it('puts commands of one word together and prints three keys or more as a range', () => {
  const strip = stripEntries([
    command('J', 'move'),
    ...[...'ABCDEF'].map((key) => command(key, 'reliability')),
    command('K', 'move'),
  ])
  expect(strip).toEqual([
    { word: 'move', keys: ['J', 'K'] },
    { word: 'reliability', keys: ['A–F'] },
  ])
})
