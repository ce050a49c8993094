import { beforeAll, describe, expect, it } from 'vitest'
import { isSignatureOf } from '../../../renderer/vault/keys/signing'
import {
  type MadeKeys,
  makeKeys,
  rewrap,
  type Secret,
  unlock,
} from '../../../renderer/vault/unlock'
import { decodeKeyTable } from '../../../shared/journal/key-table'
import { flipBit } from '../../builders/flip-bit'
import { sha256 } from '../../builders/sha256'
import { runVaultWorkersHere } from '../../builders/vault-workers'

const running = runVaultWorkersHere()
const fileId = Uint8Array.from({ length: 16 }, (_, index) => 200 - index)
const PASSPHRASE = 'ninety nine amber lanterns'
const byPassphrase = (passphrase = PASSPHRASE): Secret => ({ kind: 'passphrase', passphrase })
const start = { frame: 4, chain: new Uint8Array(32).fill(1) }

let made: MadeKeys
beforeAll(async () => {
  made = await makeKeys(fileId, PASSPHRASE)
})

const reopened = (secret: Secret, keyTable = made.keyTable) =>
  unlock({ fileId, keyTable, secret, sealedIdentity: made.sealedIdentity })

describe('an unlocked case', () => {
  it.each([
    ['its passphrase', () => byPassphrase()],
    ['its recovery words', (): Secret => ({ kind: 'recovery', words: made.recoveryWords })],
  ])('opens with %s, with the same keys and the same signature', async (_what, secret) => {
    const { vault, identityIsNew } = await reopened(secret())
    expect(identityIsNew).toBe(false)
    expect(vault).toMatchObject({
      fileId,
      rowKey: made.vault.rowKey,
      publicKey: made.vault.publicKey,
    })
    const frames = [{ type: 1 as const, payload: new Uint8Array([1, 2, 3]) }]
    const { bytes } = await made.vault.sealFrames(start, frames, 3)
    expect(await vault.openFrames(start, bytes)).toEqual(frames)
    const message = new Uint8Array([9, 9])
    expect(isSignatureOf(await vault.sign(message), message, made.vault.publicKey)).toBe(true)
    vault.end()
  })

  it('leaves whoever asked the bytes she asked with', async () => {
    const whole = new Uint8Array(100).fill(7)
    const { bytes } = await made.vault.sealFrames(start, [
      { type: 2, payload: whole.subarray(10, 20) },
      { type: 2, payload: whole },
    ])
    await made.vault.openFrames(start, bytes)
    await made.vault.sign(whole)
    expect(whole).toEqual(new Uint8Array(100).fill(7))
    expect(start.chain).toHaveLength(32)
    expect(bytes.length).toBeGreaterThan(0)
    await reopened(byPassphrase())
    for (const kept of [fileId, made.keyTable, made.sealedIdentity, made.vault.rowKey]) {
      expect(kept.length).toBeGreaterThan(0)
    }
  })

  it('answers several questions at once, each with its own answer', async () => {
    const payloads = Array.from({ length: 50 }, (_, index) => new Uint8Array([index]))
    const sealed = await Promise.all(
      payloads.map((payload) => made.vault.sealFrames(start, [{ type: 1, payload }])),
    )
    const opened = await Promise.all(sealed.map(({ bytes }) => made.vault.openFrames(start, bytes)))
    expect(opened.map(([frame]) => frame?.payload)).toEqual(payloads)
  })

  it('passes on what is wrong with a frame', async () => {
    const { bytes } = await made.vault.sealFrames(start, [{ type: 1, payload: new Uint8Array(9) }])
    await expect(
      made.vault.openFrames(start, flipBit(bytes, bytes.length * 8 - 1)),
    ).rejects.toThrow(
      expect.objectContaining({
        kind: 'damaged',
        message: expect.stringContaining('Frame 5 '),
      }),
    )
  })

  it('is gone when it ends: what was asked and what is asked later is cancelled', async () => {
    const { vault } = await reopened(byPassphrase())
    const before = running()
    const pending = vault.sign(new Uint8Array(1))
    vault.end()
    const cancelled = expect.objectContaining({ kind: 'cancelled' })
    await expect(pending).rejects.toThrow(cancelled)
    await expect(vault.sealFrames(start, [])).rejects.toThrow(cancelled)
    expect(running()).toBe(before - 1)
  })
})

describe('unlocking', () => {
  it('with a wrong passphrase says so and leaves no worker behind', async () => {
    const before = running()
    await expect(reopened(byPassphrase('ninety eight amber lanterns'))).rejects.toThrow(
      expect.objectContaining({ kind: 'wrong-passphrase' }),
    )
    expect(running()).toBe(before)
  })

  it('leaves one worker, and making keys too', async () => {
    const before = running()
    const { vault } = await reopened(byPassphrase())
    expect(running()).toBe(before + 1)
    vault.end()
  })

  it('with words that are no recovery key names the word', async () => {
    const words = made.recoveryWords.with(4, 'casebook')
    await expect(reopened({ kind: 'recovery', words })).rejects.toThrow(/Word 5 .*‘casebook’/)
  })
})

describe('a new passphrase', () => {
  it('opens the case, the old one does not, and the frames stay as they are', async () => {
    const { keyTable, recoveryWords } = await rewrap({
      fileId,
      keyTable: made.keyTable,
      secret: byPassphrase(),
      passphrase: 'seven grey herons waiting',
    })
    expect(recoveryWords).toBeNull()
    expect((await decodeKeyTable(keyTable, sha256)).writeNumber).toBe(2)
    const { vault } = await reopened(byPassphrase('seven grey herons waiting'), keyTable)
    expect(vault.rowKey).toEqual(made.vault.rowKey)
    await expect(reopened(byPassphrase(), keyTable)).rejects.toThrow(
      expect.objectContaining({ kind: 'wrong-passphrase' }),
    )
  })

  it('may be set with the recovery key, which is then made anew', async () => {
    const { keyTable, recoveryWords } = await rewrap({
      fileId,
      keyTable: made.keyTable,
      secret: { kind: 'recovery', words: made.recoveryWords },
      passphrase: 'seven grey herons waiting',
      recovery: true,
    })
    expect(recoveryWords).toHaveLength(24)
    expect(recoveryWords).not.toEqual(made.recoveryWords)
    const { vault } = await reopened({ kind: 'recovery', words: recoveryWords ?? [] }, keyTable)
    expect(vault.publicKey).toEqual(made.vault.publicKey)
  })

  it.each([
    ['too short', 'short'],
    ['the same over and over', 'aaaaaaaaaaaaaaaaaaaa'],
  ])('that is %s is not taken', async (_what, passphrase) => {
    const refused = expect.objectContaining({ kind: 'refused' })
    await expect(makeKeys(fileId, passphrase)).rejects.toThrow(refused)
    await expect(
      rewrap({ fileId, keyTable: made.keyTable, secret: byPassphrase(), passphrase }),
    ).rejects.toThrow(refused)
  })
})
