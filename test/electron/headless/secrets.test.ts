import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { HeadlessRequest } from '../../../electron/headless/command-line'
import { readSecrets } from '../../../electron/headless/secrets'
import { failureOf } from '../../../shared/errors/casebook-error'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-secrets-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const request = (options: HeadlessRequest['options']): HeadlessRequest => ({
  kind: 'request',
  command: 'passphrase',
  caseFile: 'a.casebook',
  paths: [],
  words: [],
  options,
})

/** The passphrase read from a file of these bytes. */
function readFrom(content: string | Uint8Array): string | null {
  writeFileSync(join(folder, 'p'), content)
  return readSecrets(request({ 'passphrase-file': 'p' }), folder).passphrase
}

describe('the passphrase of a file is its first line', () => {
  test.each([
    ['without a line end', 'ships before dawn', 'ships before dawn'],
    ['with one', 'ships before dawn\n', 'ships before dawn'],
    ['with that of Windows', 'ships before dawn\r\n', 'ships before dawn'],
    ['before other lines', 'ships\nanother line\n', 'ships'],
    ['with its spaces', ' ships \n', ' ships '],
    ['behind a byte order mark', '\uFEFFships\n', 'ships'],
    ['in any script', 'størst mulig 丁\n', 'størst mulig 丁'],
    ['of 4096 bytes', 'x'.repeat(4096), 'x'.repeat(4096)],
  ])('%s', (_, content, passphrase) => {
    expect(readFrom(content)).toBe(passphrase)
  })
})

describe('what cannot be a passphrase is refused by the name of its file', () => {
  const failure = (work: () => unknown) => {
    try {
      return work()
    } catch (thrown) {
      return failureOf(thrown)
    }
  }
  test.each([
    ['no bytes', '', /first line of .*p is empty/],
    ['an empty first line', '\nships', /first line of .*p is empty/],
    ['a line end of Windows', '\r\n', /first line of .*p is empty/],
    ['4097 bytes', 'x'.repeat(4097), /is longer than 4096 bytes/],
    ['another encoding', Uint8Array.of(0xff, 0xfe, 0x41), /is not UTF-8/],
  ])('%s', (_, content, sentence) => {
    expect(failure(() => readFrom(content))).toMatchObject({
      kind: 'refused',
      message: expect.stringMatching(sentence),
    })
  })

  test('a file that is not there', () => {
    expect(failure(() => readSecrets(request({ 'passphrase-file': 'no' }), folder))).toMatchObject({
      kind: 'not-found',
      message: expect.stringMatching(/no is not there/),
    })
  })

  test('a folder', () => {
    expect(failure(() => readSecrets(request({ 'passphrase-file': '.' }), folder))).toMatchObject({
      kind: 'refused',
      message: expect.stringMatching(/cannot be read \(EISDIR\)/),
    })
  })
})

test('recovery words stand for the passphrase, the new passphrase for itself', () => {
  writeFileSync(join(folder, 'r'), 'abandon ability\nable about\n')
  writeFileSync(join(folder, 'n'), 'ships at noon\n')
  const options = { 'recovery-file': 'r', 'new-passphrase-file': 'n' }
  expect(readSecrets(request(options), folder)).toEqual({
    passphrase: 'abandon ability\nable about',
    newPassphrase: 'ships at noon',
  })
})
