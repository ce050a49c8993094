import { once } from 'node:events'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { jsonLines, passphraseWords, runCommand, startCommand } from './command'
import { watchMemory } from './memory-watch'
import { newHome } from './program'

const FILES = join(import.meta.dirname, '../../../shared/data/07-hostile')
/** How a refusal begins that is no judgement on the file: the process was ended or fell over it. */
const ENDED = /was stopped|process ended|internal/

test('each hostile file is imported, refused with a reason, or a password is asked for', async () => {
  test.skip(!existsSync(FILES), `no hostile files are read: ${FILES} is not on this machine`)
  const home = newHome()
  const secret = passphraseWords(home)
  expect(runCommand(home, 'new', 'a.casebook', '--title', 'Hostile', ...secret).code).toBe(0)

  const command = startCommand(home, 'import', 'a.casebook', FILES, '--json', ...secret)
  const memory = watchMemory(command.pid as number)
  let out = ''
  command.stdout?.on('data', (data: Buffer) => {
    if (out === '') memory.mark()
    out += String(data)
  })
  const [code] = await once(command, 'exit')
  memory.stop()

  const ends = jsonLines(out)
  expect(ends.length).toBeGreaterThan(90)
  for (const { file, status, reason, milliseconds } of ends) {
    expect(status, String(file)).toMatch(/^(imported|unpacked|duplicate|refused)$/)
    if (status === 'refused') expect(reason, String(file)).toMatch(/: not imported\. .{10,}/)
    expect(String(reason), String(file)).not.toMatch(ENDED)
    expect(milliseconds, String(file)).toBeLessThan(20_000)
  }
  expect([0, 3]).toContain(code)
  expect(memory.growth()).toBeLessThan(1024)
  expect(runCommand(home, 'verify', 'a.casebook', ...secret).code).toBe(0)
  const slowest = Math.max(...ends.map(({ milliseconds }) => Number(milliseconds)))
  console.log(
    `${ends.length} hostile files: slowest ${slowest} ms, memory grew by ${Math.round(memory.growth())} MiB`,
  )
  rmSync(home, { recursive: true, force: true })
})
