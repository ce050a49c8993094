import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { OpenCase } from '../../../renderer/store/case-at-work'
import { createCase } from '../../../renderer/store/create-case'
import { changePassphrase, makeRecoveryKey } from '../../../renderer/store/keys'
import { letGo, openCase } from '../../../renderer/store/open-case'
import type { Secret } from '../../../renderer/vault/unlock'
import { CasebookError, failureOf } from '../../../shared/errors/casebook-error'
import { HEADER_BYTES } from '../../../shared/journal/case-header'
import { type MemoryMain, startMemoryMain } from '../../builders/memory-main'
import { runVaultWorkersHere } from '../../builders/vault-workers'

runVaultWorkersHere()

let main: MemoryMain
beforeEach(() => {
  main = startMemoryMain()
})

const OLD = { kind: 'passphrase', passphrase: 'pilots count ships before dawn' } as const
const NEW = { kind: 'passphrase', passphrase: 'seven lamps along the northern quay' } as const

const newCase = async () => {
  const about = { title: 'Harbour', requirement: '', marking: 'TLP:AMBER', fileName: 'h' } as const
  return (await createCase(about, 'A. Tremblay', OLD.passphrase)).opened
}

/** Whether a secret opens the case; what it opened is closed again. */
async function opens({ file }: OpenCase, secret: Secret): Promise<boolean> {
  try {
    await letGo(await openCase(file, secret, 'A. Tremblay'))
    return true
  } catch (thrown) {
    if (failureOf(thrown).kind !== 'wrong-passphrase') throw thrown
    return false
  }
}

/** Lets every further change of the case file fail. */
const breakDisk = () => {
  main.answers['case:append'] = () => {
    throw new CasebookError('no-space', 'Not saved: the disk is full.')
  }
}

describe('keys that were changed hold though that cannot be noted in the journal', () => {
  test('a new passphrase', async () => {
    const opened = await newCase()
    breakDisk()
    await changePassphrase(opened, OLD, NEW.passphrase)
    expect(opened.standing.getState().notice).toBe('Not saved: the disk is full.')
    await letGo(opened)
    expect(await opens(opened, OLD)).toBe(false)
    expect(await opens(opened, NEW)).toBe(true)
  })

  test('a new recovery key, whose words are handed over', async () => {
    const opened = await newCase()
    breakDisk()
    const { words, put } = await makeRecoveryKey(opened, OLD)
    await put()
    await letGo(opened)
    expect(await opens(opened, { kind: 'recovery', words })).toBe(true)
  })
})

test('a new recovery key opens nothing before it is put, and the old one holds', async () => {
  const about = { title: 'Harbour', requirement: '', marking: 'TLP:AMBER', fileName: 'h' } as const
  const { opened, recoveryWords } = await createCase(about, 'A. Tremblay', OLD.passphrase)
  const { words } = await makeRecoveryKey(opened, OLD)
  await letGo(opened)
  expect(await opens(opened, { kind: 'recovery', words })).toBe(false)
  expect(await opens(opened, { kind: 'recovery', words: recoveryWords })).toBe(true)
})

test('keys that stand in the file once only hold, and that is said', async () => {
  const opened = await newCase()
  main.answers['case:rekey'] = ({ keyTable }) => {
    main.caseFile.set(keyTable as Uint8Array, HEADER_BYTES)
    return { warning: 'The keys of h.casebook hold, but stand in the file once only.' }
  }
  await changePassphrase(opened, OLD, NEW.passphrase)
  expect(opened.standing.getState().found).toMatch(/stand in the file once only/)
  await letGo(opened)
  expect(await opens(opened, NEW)).toBe(true)
})

test('keys that were not changed hold', async () => {
  const opened = await newCase()
  main.answers['case:rekey'] = () => {
    throw new CasebookError('no-space', 'The disk is full.')
  }
  const failure = await changePassphrase(opened, OLD, NEW.passphrase).catch(failureOf)
  expect(failure).toMatchObject({ kind: 'no-space' })
  await letGo(opened)
  expect(await opens(opened, OLD)).toBe(true)
  expect(await opens(opened, NEW)).toBe(false)
})
