import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { expect, test } from 'vitest'
import {
  createExampleCase,
  dropExampleCase,
  fillExampleCase,
} from '../../../../renderer/app/case/example-case'
import { EXAMPLE_PASSPHRASE } from '../../../../renderer/app/example/example-passphrase'
import { closeCase, openCase } from '../../../../renderer/store/open-case'
import { offerDemoFiles } from '../../../builders/demo-files'
import { startMemoryMain } from '../../../builders/memory-main'
import { runVaultWorkersHere } from '../../../builders/vault-workers'

test('the example case is filled by whoever asks for it, and opens with the passphrase it names', async () => {
  runVaultWorkersHere()
  const main = startMemoryMain()
  main.answers['files:example'] = () => ({ files: offerDemoFiles(main), leftOut: 0 })
  const stages: string[] = []

  const made = await createExampleCase('A. Tremblay')
  await fillExampleCase(made, (words) => stages.push(words))
  await closeCase(made)

  const secret = { kind: 'passphrase', passphrase: EXAMPLE_PASSPHRASE } as const
  const again = await openCase(made.file, secret, 'A. Tremblay')
  const { sources, clips, actors, briefings, entries } = again.database
  expect(await sources.count()).toBe(10)
  expect(stages[0]).toBe('import the sources')
  for (const table of [clips, actors]) expect(await table.count()).toBeGreaterThan(10)
  expect(await briefings.count()).toBe(1)
  expect(new Set((await entries.toArray()).map(({ analyst }) => analyst))).toEqual(
    new Set(['A. Tremblay']),
  )
  await closeCase(again)
}, 60_000)

test('an example case that cannot be filled goes away with its file and its working copy', async () => {
  runVaultWorkersHere()
  const deleted: unknown[] = []
  const main = startMemoryMain({ 'cases:delete': (input) => void deleted.push(input) })
  // Only the first of the files is there: a later stage names what it misses.
  main.answers['files:example'] = () => ({ files: offerDemoFiles(main).slice(0, 1), leftOut: 0 })

  const made = await createExampleCase('A. Tremblay')
  await expect(fillExampleCase(made, () => {})).rejects.toThrow('was not imported')
  expect(await Dexie.exists(made.database.name)).toBe(true)
  await dropExampleCase(made)

  expect(deleted).toEqual([{ ref: made.file.ref }])
  expect(await Dexie.exists(made.database.name)).toBe(false)
}, 60_000)
