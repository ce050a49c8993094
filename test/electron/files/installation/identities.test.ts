import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readIdentity, writeIdentity } from '../../../../electron/files/installation/identities'

let userData: string
beforeEach(() => {
  userData = mkdtempSync(join(tmpdir(), 'casebook-identity-'))
})
afterEach(() => rmSync(userData, { recursive: true }))

const ID = 'ab'.repeat(16)
const file = () => join(userData, 'identities', `${ID}.key`)

describe('the sealed signing key', () => {
  it('is kept for each case, for this account alone', () => {
    expect(readIdentity(userData, ID)).toBe(null)
    writeIdentity(userData, ID, Uint8Array.of(1, 2, 3))
    writeIdentity(userData, ID, Uint8Array.of(4, 5))
    expect(readIdentity(userData, ID)).toEqual(Uint8Array.of(4, 5))
    expect(readIdentity(userData, 'cd'.repeat(16))).toBe(null)
    if (process.platform !== 'win32') expect(statSync(file()).mode & 0o777).toBe(0o600)
  })

  it.each([0, 5000])('of %i bytes is not one', (length) => {
    expect(() => writeIdentity(userData, ID, new Uint8Array(length))).toThrow(/not the length/)
    expect(existsSync(file())).toBe(false)
  })

  it('that cannot be read is not taken for none: a new one would not be the same analyst', () => {
    mkdirSync(file(), { recursive: true })
    expect(() => readIdentity(userData, ID)).toThrow(expect.objectContaining({ kind: 'denied' }))
  })
})
