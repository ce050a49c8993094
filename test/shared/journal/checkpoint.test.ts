import { ed25519 } from '@noble/curves/ed25519.js'
import { describe, expect, it } from 'vitest'
import {
  checkCheckpoint,
  type CheckpointClaim,
  checkpointWords,
  type VerifySignature,
} from '../../../shared/journal/checkpoint'
import type { Checkpoint } from '../../../shared/journal/entry'
import { toHex, utf8 } from '../../../shared/text/bytes'

const filled = (bytes: number, byte: number) => new Uint8Array(bytes).fill(byte)

const claim: CheckpointClaim = {
  fileId: filled(16, 1),
  frame: 12,
  chain: filled(32, 2),
  at: '2026-05-12T09:30:00.000Z',
  analyst: 'A. Tremblay',
}

const secret = filled(32, 7)
const verify: VerifySignature = (signature, message, publicKey) =>
  ed25519.verify(signature, message, publicKey, { zip215: false })

const signed = (what: CheckpointClaim): Checkpoint => ({
  frame: what.frame,
  chain: toHex(what.chain),
  publicKey: toHex(ed25519.getPublicKey(secret)),
  signature: toHex(ed25519.sign(utf8(checkpointWords(what)), secret)),
})

describe('the words of a checkpoint', () => {
  it('are a label and one line for each thing that is vouched for', () => {
    expect(checkpointWords(claim).split('\n')).toEqual([
      'casebook/1 checkpoint',
      `file ${'01'.repeat(16)}`,
      'frame 12',
      `chain ${'02'.repeat(32)}`,
      'at 2026-05-12T09:30:00.000Z',
      'analyst A. Tremblay',
    ])
  })

  it('cannot be made to say something else by a name', () => {
    const lines = checkpointWords({ ...claim, analyst: 'A\nframe 13' }).split('\n')
    expect(lines[2]).toBe('frame 12')
    expect(lines.at(-2)).toBe('analyst A')
  })
})

describe('a checkpoint', () => {
  it('holds where it signs what stands before it', () => {
    expect(checkCheckpoint(signed(claim), claim, verify)).toBeNull()
  })

  it.each<[string, Partial<CheckpointClaim>]>([
    ['another file', { fileId: filled(16, 9) }],
    ['another moment', { at: '2026-05-12T09:30:00.001Z' }],
    ['another analyst', { analyst: 'J. Okafor' }],
  ])('does not hold for %s', (_what, other) => {
    const complaint = checkCheckpoint(signed(claim), { ...claim, ...other }, verify)
    expect(complaint).toBe('carries a signature that does not hold')
  })

  it('does not hold in another place', () => {
    expect(checkCheckpoint(signed(claim), { ...claim, frame: 13 }, verify)).toBe(
      'signs everything up to frame 12, but stands behind frame 13',
    )
  })

  it('does not hold behind other frames', () => {
    const other = { ...claim, chain: filled(32, 3) }
    expect(checkCheckpoint(signed(claim), other, verify)).toBe(
      'signs other frames than those that stand before it',
    )
  })

  it.each(['signature', 'publicKey'] as const)(
    'does not hold with any byte of its %s changed',
    (member) => {
      const whole = signed(claim)
      for (let at = 0; at < whole[member].length; at += 2) {
        const byte = Number.parseInt(whole[member].slice(at, at + 2), 16) ^ 1
        const changed = `${whole[member].slice(0, at)}${byte.toString(16).padStart(2, '0')}${whole[member].slice(at + 2)}`
        expect(
          checkCheckpoint({ ...whole, [member]: changed }, claim, verify),
          `byte ${at / 2}`,
        ).not.toBeNull()
      }
    },
  )
})
