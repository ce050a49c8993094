import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { UnlockAttempts, waitAfter } from '../../../../electron/files/installation/unlock-attempts'

let folder: string
let path: string
let now: number
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-unlock-'))
  path = join(folder, 'unlock-attempts.json')
  now = Date.UTC(2026, 10, 23, 11, 30)
})
afterEach(() => rmSync(folder, { recursive: true }))

const ID = 'ab'.repeat(16)
const attempts = () => new UnlockAttempts(path, () => now)

describe('failed attempts to unlock', () => {
  it('make the next wait longer, up to a minute', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 50].map(waitAfter)).toEqual([
      0, 0, 0, 1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000,
    ])
  })

  it('are known with their times until they are forgotten', () => {
    const known = attempts()
    known.failed(ID)
    now += 1500
    expect(known.failed(ID)).toEqual({
      times: ['2026-11-23T11:30:00.000Z', '2026-11-23T11:30:01.500Z'],
      waitMs: 0,
    })
    known.forget(ID)
    expect(known.standing(ID)).toEqual({ times: [], waitMs: 0 })
  })

  it('are waited for across a restart', () => {
    for (let failure = 0; failure < 5; failure++) attempts().failed(ID)
    now += 1000
    expect(attempts().standing(ID).waitMs).toBe(3000)
    now += 5000
    expect(attempts().standing(ID).waitMs).toBe(0)
  })

  it('make nobody wait longer when the clock is set back', () => {
    const known = attempts()
    for (let failure = 0; failure < 4; failure++) known.failed(ID)
    now -= 3_600_000
    expect(known.standing(ID).waitMs).toBe(2000)
  })

  it('are kept for a hundred times and two hundred files', () => {
    const known = attempts()
    for (let failure = 0; failure < 120; failure++) known.failed(ID)
    expect(known.standing(ID).times).toHaveLength(100)
    for (let file = 0; file < 200; file++) known.failed(String(file).padStart(32, '0'))
    expect(known.standing(ID).times).toEqual([])
    expect(Object.keys(JSON.parse(readFileSync(path, 'utf8')))).toHaveLength(200)
  })

  it.each(['', '{"x":1}', '[]', '{"abc":["x"]}'])('begin anew in a file that says %j', (words) => {
    writeFileSync(path, words)
    expect(attempts().failed(ID).times).toHaveLength(1)
  })

  it('are known even where they cannot be written', () => {
    const known = new UnlockAttempts(join(folder, 'unlock-attempts.json', 'x'), () => now)
    writeFileSync(path, 'in the way')
    expect(known.failed(ID).times).toHaveLength(1)
    expect(known.failed(ID).times).toHaveLength(2)
  })
})
