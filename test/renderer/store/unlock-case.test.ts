import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { createCase } from '../../../renderer/store/create-case'
import { letGo, openCase } from '../../../renderer/store/open-case'
import { CasebookError } from '../../../shared/errors/casebook-error'
import { startMemoryMain } from '../../builders/memory-main'
import { runVaultWorkersHere } from '../../builders/vault-workers'

const running = runVaultWorkersHere()

test('a case whose new signing key cannot be kept leaves no keys in memory', async () => {
  const main = startMemoryMain()
  const passphrase = 'pilots count ships before dawn'
  const about = { title: 'Harbour', requirement: '', marking: 'TLP:AMBER', fileName: 'h' } as const
  const { opened } = await createCase(about, 'A. Tremblay', passphrase)
  await letGo(opened)
  main.identities.clear()
  main.answers['identity:write'] = () => {
    throw new CasebookError('no-space', 'The disk is full.')
  }
  const secret = { kind: 'passphrase', passphrase } as const
  await expect(openCase(opened.file, secret, 'A. Tremblay')).rejects.toMatchObject({
    kind: 'no-space',
  })
  expect(running()).toBe(0)
})
