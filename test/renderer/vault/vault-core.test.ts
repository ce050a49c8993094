import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSignatureOf } from '../../../renderer/vault/keys/signing'
import { derivable } from '../../../renderer/vault/keys/hkdf'
import type { ChainPlace, PlainFrame } from '../../../renderer/vault/vault'
import { openVault } from '../../../renderer/vault/vault-core'
import {
  decodeFrameHeader,
  encodeFrame,
  encodeFramePlace,
  FRAME_HEADER_BYTES,
  type FrameType,
  MAX_PAYLOAD_BYTES,
} from '../../../shared/journal/frame'
import { concatBytes, equalBytes, utf8 } from '../../../shared/text/bytes'
import { flipBit } from '../../builders/flip-bit'
import { sha256 } from '../../builders/sha256'
import { openRandomVault } from '../../builders/vault'

const fileId = Uint8Array.from({ length: 16 }, (_, index) => index)
const caseKey = Uint8Array.from({ length: 32 }, (_, index) => 100 + index)
const vault = await openRandomVault(fileId, caseKey)
const start: ChainPlace = { frame: 0, chain: await sha256(utf8('header')) }

const someFrames: readonly PlainFrame[] = [
  { type: 2, payload: utf8('a piece of an original') },
  { type: 3, payload: utf8('where it stands') },
  { type: 1, payload: utf8('the entry') },
]
const frameNumber = (frame: number) =>
  expect.objectContaining({ kind: 'damaged', message: expect.stringContaining(`Frame ${frame} `) })

const anyFrames = fc.array(
  fc.record({
    type: fc.constantFrom<FrameType>(1, 2, 3),
    payload: fc.uint8Array({ maxLength: 200 }),
  }),
  { minLength: 1, maxLength: 5 },
)

describe('frames of a vault', () => {
  it('open where they were sealed, in one go or in several', () =>
    fc.assert(
      fc.asyncProperty(anyFrames, anyFrames, fc.nat(1000), async (first, second, frame) => {
        const after = { frame, chain: start.chain }
        const one = await vault.sealFrames(after, first)
        const between = { frame: frame + first.length, chain: one.chains.at(-1) as Uint8Array }
        const two = await vault.sealFrames(between, second, first.length)
        expect(await vault.openFrames(after, concatBytes([one.bytes, two.bytes]))).toEqual([
          ...first,
          ...second,
        ])
        expect(await vault.openFrames(between, two.bytes)).toEqual(second)
        const header = decodeFrameHeader(two.bytes)
        expect(header).toMatchObject({ sequence: between.frame + 1, back: first.length })
        expect(header.chain).toEqual(two.chains[0])
        expect(one.lengths.reduce((sum, length) => sum + length)).toBe(one.bytes.length)
      }),
    ))

  it('say nothing of what is in them, not even that two are the same', async () => {
    const payload = utf8('the name of the source')
    const { bytes, lengths } = await vault.sealFrames(start, [
      { type: 1, payload },
      { type: 1, payload },
    ])
    const text = Buffer.from(bytes)
    expect(text.includes(Buffer.from(payload))).toBe(false)
    const ciphertexts = [0, lengths[0] as number].map((at) =>
      bytes.subarray(at + FRAME_HEADER_BYTES, at + (lengths[0] as number)),
    )
    expect(equalBytes(ciphertexts[0] as Uint8Array, ciphertexts[1] as Uint8Array)).toBe(false)
  })

  it('do not open when any bit is another; the frame is named', async () => {
    const { bytes, lengths } = await vault.sealFrames(start, someFrames)
    let at = 0
    for (const [index, length] of lengths.entries()) {
      for (let bit = at * 8; bit < (at + length) * 8; bit++) {
        await expect(vault.openFrames(start, flipBit(bytes, bit))).rejects.toThrow(
          frameNumber(index + 1),
        )
      }
      at += length
    }
  })

  it('do not open when they are cut off; the frame is named', async () => {
    const { bytes, lengths } = await vault.sealFrames(start, someFrames)
    const ends = lengths.map((_, index) =>
      lengths.slice(0, index + 1).reduce((sum, length) => sum + length),
    )
    for (let length = 1; length < bytes.length; length++) {
      if (ends.includes(length)) continue
      const cut = ends.findIndex((end) => length < end) + 1
      await expect(vault.openFrames(start, bytes.subarray(0, length))).rejects.toThrow(
        frameNumber(cut),
      )
    }
  })

  it('name the first of several that do not open', async () => {
    const { bytes, lengths } = await vault.sealFrames(start, someFrames)
    const second = (lengths[0] as number) + FRAME_HEADER_BYTES
    const changed = flipBit(flipBit(bytes, second * 8), bytes.length * 8 - 1)
    await expect(vault.openFrames(start, changed)).rejects.toThrow(frameNumber(2))
  })

  it('do not open under another key', async () => {
    const other = await openRandomVault(fileId)
    const { bytes } = await vault.sealFrames(start, someFrames)
    await expect(other.openFrames(start, bytes)).rejects.toThrow(frameNumber(1))
  })

  /* The chain and the digests need no key: a forger writes them anew. What stops her is the seal. */
  it('do not open in any other place, however well the chain was mended', () =>
    fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 64 }),
        fc.constantFrom<FrameType>(1, 2, 3),
        fc.integer({ min: 1, max: 1000 }),
        fc.constantFrom('file', 'sequence', 'type', 'back', 'chain', 'nonce'),
        fc.integer({ min: 1, max: 255 }),
        async (payload, type, frame, moved, by) => {
          const after = { frame, chain: start.chain }
          const { bytes } = await vault.sealFrames(after, [{ type, payload }], 0)
          const header = decodeFrameHeader(bytes)
          const there = {
            frame: frame + (moved === 'sequence' ? by : 0),
            chain: moved === 'chain' ? start.chain.map((byte) => byte ^ by) : start.chain,
          }
          const place = encodeFramePlace({
            length: header.length,
            type: moved === 'type' ? (((type % 3) + 1) as FrameType) : type,
            sequence: there.frame + 1,
            back: moved === 'back' ? Math.min(by, there.frame) : 0,
          })
          const nonce = moved === 'nonce' ? header.nonce.map((byte) => byte ^ by) : header.nonce
          const sealed = bytes.subarray(FRAME_HEADER_BYTES)
          const mended = await encodeFrame(place, nonce, sealed, there.chain, sha256)
          const file = moved === 'file' ? fileId.map((byte) => byte ^ by) : fileId
          const reader = await openRandomVault(file, caseKey)
          await expect(reader.openFrames(there, mended.bytes)).rejects.toThrow(
            frameNumber(there.frame + 1),
          )
        },
      ),
      { numRuns: 1000 },
    ))

  it('do not open in another order, doubled or with one left out', async () => {
    const { bytes, lengths } = await vault.sealFrames(start, someFrames)
    let at = 0
    const [a, b, c] = lengths.map((length) => bytes.subarray(at, (at += length))) as [
      Uint8Array,
      Uint8Array,
      Uint8Array,
    ]
    for (const [order, bad] of [
      [[b, a, c], 1],
      [[a, c, b], 2],
      [[a, c], 2],
      [[b, c], 1],
      [[a, a, b, c], 2],
      [[a, b, b, c], 3],
    ] as const) {
      await expect(vault.openFrames(start, concatBytes(order))).rejects.toThrow(frameNumber(bad))
    }
    expect(await vault.openFrames(start, concatBytes([a, b]))).toHaveLength(2)
  })

  it('are not sealed longer than any version reads', async () => {
    const payload = new Uint8Array(MAX_PAYLOAD_BYTES + 1)
    await expect(vault.sealFrames(start, [{ type: 1, payload }])).rejects.toThrow(
      expect.objectContaining({ kind: 'refused' }),
    )
  })
})

describe('keys of a vault', () => {
  const keyOf = (bytes: Uint8Array) => derivable(bytes)

  it('are the same for the same case key and file, and others for another file', async () => {
    const again = await openRandomVault(fileId, caseKey)
    expect(again.rowKey).toEqual(vault.rowKey)
    const elsewhere = await openRandomVault(new Uint8Array(16), caseKey)
    expect(elsewhere.rowKey).not.toEqual(vault.rowKey)
  })

  it('sign with the identity that was kept', async () => {
    const first = await openVault(fileId, await keyOf(caseKey), null)
    expect(first.identityIsNew).toBe(true)
    const again = await openVault(fileId, await keyOf(caseKey), first.sealedIdentity)
    expect(again).toMatchObject({
      identityIsNew: false,
      sealedIdentity: first.sealedIdentity,
      vault: { publicKey: first.vault.publicKey },
    })
    const message = utf8('everything before frame 12')
    const signature = await again.vault.sign(message)
    expect(signature).toHaveLength(64)
    expect(isSignatureOf(signature, message, first.vault.publicKey)).toBe(true)
  })

  it('make a new identity where the kept one does not open', async () => {
    const { sealedIdentity, vault: first } = await openVault(fileId, await keyOf(caseKey), null)
    const damaged = sealedIdentity.map((byte, index) => (index === 20 ? byte ^ 1 : byte))
    for (const [key, file, sealed] of [
      [caseKey, fileId, damaged],
      [caseKey, fileId, sealedIdentity.subarray(0, 12)],
      [caseKey, fileId, new Uint8Array()],
      [caseKey, new Uint8Array(16), sealedIdentity],
      [caseKey.map((byte) => byte ^ 1), fileId, sealedIdentity],
    ] as const) {
      const opened = await openVault(file, await keyOf(key), sealed)
      expect(opened.identityIsNew).toBe(true)
      expect(opened.vault.publicKey).not.toEqual(first.publicKey)
    }
  })

  it('are gone when it ended', async () => {
    const ended = await openRandomVault(fileId, caseKey)
    ended.end()
    const cancelled = expect.objectContaining({ kind: 'cancelled' })
    await expect(ended.sealFrames(start, someFrames)).rejects.toThrow(cancelled)
    await expect(ended.openFrames(start, new Uint8Array())).rejects.toThrow(cancelled)
    await expect(ended.sign(new Uint8Array())).rejects.toThrow(cancelled)
  })
})
