import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lockCaseFile } from '../../../../electron/files/case-file/case-lock'

let folder: string
let path: string
let lock: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-lock-'))
  path = join(folder, 'harbour.casebook')
  lock = join(folder, '.harbour.casebook.lock')
})
afterEach(() => rmSync(folder, { recursive: true }))

const leave = (holder: object | string, ageSeconds = 0) => {
  writeFileSync(lock, typeof holder === 'string' ? holder : JSON.stringify(holder))
  const then = Date.now() / 1000 - ageSeconds
  utimesSync(lock, then, then)
}
const busy = expect.objectContaining({ kind: 'busy' })
const longAgo = 20 * 365 * 86_400

describe('the lock of a case file', () => {
  it('names its process and goes with it', () => {
    const release = lockCaseFile(path)
    expect(JSON.parse(readFileSync(lock, 'utf8'))).toEqual({ pid: process.pid, host: hostname() })
    release()
    expect(existsSync(lock)).toBe(false)
  })

  it('given back twice does not free what another took meanwhile', () => {
    const release = lockCaseFile(path)
    release()
    const second = lockCaseFile(path)
    release()
    expect(() => lockCaseFile(path)).toThrow(busy)
    second()
  })

  it.each([
    ['a process that is gone', { pid: 2 ** 22 + 1, host: hostname() }, 0],
    ['an earlier process with our own number', { pid: process.pid, host: hostname() }, 0],
    ['a process from before the machine was started', { pid: 1, host: hostname() }, longAgo],
    ['a process that ended before it had written its name', '', 60],
  ])('of %s is taken over, and nothing is left beside it', (_who, holder, age) => {
    leave(holder, age)
    lockCaseFile(path)()
    expect(readdirSync(folder)).toEqual([])
  })

  it.each([
    ['a process that is at work', { pid: process.ppid, host: hostname() }],
    ['another machine, however old', { pid: 1, host: 'another-machine' }],
    ['a process that is about to write its name', ''],
  ])('of %s is believed', (_who, holder) => {
    leave(holder)
    expect(() => lockCaseFile(path)).toThrow(busy)
    expect(existsSync(lock)).toBe(true)
  })
})
