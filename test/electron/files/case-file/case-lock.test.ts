import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { BelievedLock } from '../../../../electron/files/case-file/believed-lock'
import { bootId } from '../../../../electron/files/case-file/boot-id'
import { lockCaseFile } from '../../../../electron/files/case-file/case-lock'

let folder: string
let path: string
let lock: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-lock-'))
  path = join(folder, 'harbour.casebook')
  lock = join(folder, '.harbour.casebook.lock')
  writeFileSync(path, '')
})
afterEach(() => rmSync(folder, { recursive: true }))

const leave = (holder: object | string, ageSeconds = 0) => {
  writeFileSync(lock, typeof holder === 'string' ? holder : JSON.stringify(holder))
  const then = Date.now() / 1000 - ageSeconds
  utimesSync(lock, then, then)
}
const busy = expect.objectContaining({ kind: 'busy' })
const here = { host: hostname(), ...(bootId() && { boot: bootId() }) }
const longAgo = 20 * 365 * 86_400

describe('the lock of a case file', () => {
  it('names its process and goes with it', () => {
    const release = lockCaseFile(path)
    expect(JSON.parse(readFileSync(lock, 'utf8'))).toEqual({ pid: process.pid, ...here })
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
    ['a process that is gone', { pid: 2 ** 22 + 1, ...here }, 0],
    ['an earlier process with our own number', { pid: process.pid, ...here }, 0],
    ['a process from before the machine was started', { pid: 1, ...here, boot: 'earlier' }, 0],
    ['a process that ended before it had written its name', '', 60],
  ])('of %s is taken over, and nothing is left beside it', (_who, holder, age) => {
    leave(holder, age)
    lockCaseFile(path)()
    expect(readdirSync(folder)).toEqual(['harbour.casebook'])
  })

  it.each([
    ['a process that is at work', { pid: process.ppid, ...here }, 0],
    ['one at work, though the clock was set forward', { pid: process.ppid, ...here }, longAgo],
    ['another machine, however old', { pid: 1, host: 'another-machine' }, longAgo],
    ['a process that is about to write its name', '', 0],
  ])('of %s is believed', (_who, holder, age) => {
    leave(holder, age)
    expect(() => lockCaseFile(path)).toThrow(busy)
    expect(existsSync(lock)).toBe(true)
  })

  it('is the same by each name of the file', () => {
    const second = join(folder, 'quay.casebook')
    symlinkSync(path, second)
    const release = lockCaseFile(second)
    expect(() => lockCaseFile(path)).toThrow(busy)
    release()
    expect(readdirSync(folder).sort()).toEqual(['harbour.casebook', 'quay.casebook'])
  })
})

describe('a lock of which it cannot be told whether somebody holds it', () => {
  /** What {@link lockCaseFile} throws. */
  const refusal = (nobodys?: string): unknown => {
    try {
      return lockCaseFile(path, nobodys)
    } catch (thrown) {
      return thrown
    }
  }
  const markOf = (thrown: unknown): string => {
    expect(thrown).toBeInstanceOf(BelievedLock)
    return (thrown as BelievedLock).mark
  }

  it.each([
    [{ pid: 1, host: 'quay-7' }, 'on the computer quay-7'],
    [{ pid: process.ppid, host: hostname() }, 'on this computer'],
  ])('tells its machine: %o', (holder, where) => {
    leave(holder)
    const thrown = refusal()
    expect((thrown as Error).message).toBe(
      `harbour.casebook is open in another Casebook ${where}, or was when that came to a sudden end. Close it there, then open it here.`,
    )
    expect(markOf(thrown)).toBe(JSON.stringify(holder))
  })

  it('is taken over when the analyst says that nobody does', () => {
    leave({ pid: 1, host: 'quay-7' })
    lockCaseFile(path, markOf(refusal()))()
    expect(readdirSync(folder)).toEqual(['harbour.casebook'])
  })

  it('is believed when it is no longer the one she said that of', () => {
    leave({ pid: 1, host: 'quay-7' })
    const mark = markOf(refusal())
    leave({ pid: 2, host: 'quay-7' })
    expect(refusal(mark)).toBeInstanceOf(BelievedLock)
    expect(existsSync(lock)).toBe(true)
  })

  it('is none that is held: that one is not taken over', () => {
    const release = lockCaseFile(path)
    const thrown = refusal(readFileSync(lock, 'utf8'))
    expect(thrown).not.toBeInstanceOf(BelievedLock)
    expect(thrown).toEqual(busy)
    release()
  })
})
