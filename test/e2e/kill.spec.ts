import { once } from 'node:events'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { drawLargeCase } from '../builders/large-case'
import { killTree } from '../builders/processes'
import { chooseFirstClip, expectSaved, unlock, watchSaved } from './analyst'
import { jsonLines, PASSPHRASE, passphraseWords, runCommand, startCommand } from './command'
import { newHome, startProgram } from './program'

/*
 * Every process of the program killed at once, at moments that nobody chose. What was acknowledged
 * before (a line on standard output, the entry that the status bar calls saved) is counted here,
 * outside of it; each start after it must find all of that, by itself.
 */

/** 40 in the ordinary test, 1,000 in `npm run test:long`; three quarters of them during imports. */
const KILLS = Number(process.env.CASEBOOK_KILLS ?? 40)
const IN_WINDOW = Math.round(KILLS / 4)
/** Looked for after each kill, or in the long run after each fifth: what was lost once stays lost. */
const LOOK_EVERY = KILLS > 40 ? 5 : 1
/** Kills of one case file, so that the last do not wait for what the first left in it. */
const A_CASE = 10

// Ten kills in one test, each with a start before and after it.
test.describe.configure({ timeout: 300_000 })

let home: string
let secret: readonly string[]
test.beforeEach(async () => {
  home = newHome()
  secret = passphraseWords(home)
  const drawn = { sources: 1, clipsPerSource: 1, passphrase: PASSPHRASE }
  writeFileSync(join(home, 'a.casebook'), await drawLargeCase(drawn), { mode: 0o666 })
})
test.afterEach(() => rmSync(home, { recursive: true, force: true }))

for (let first = 1; first <= KILLS - IN_WINDOW; first += A_CASE) {
  const last = Math.min(first + A_CASE - 1, KILLS - IN_WINDOW)
  test(`imports killed, ${first} to ${last}: nothing they reported is lost`, async () => {
    const reported: unknown[] = []
    for (let kill = first; kill <= last; kill++) {
      reported.push(...(await killedImport(`watch-${kill}`)))
      if (kill % LOOK_EVERY !== 0 && kill !== last) continue
      const listed = runCommand(home, 'sources', 'a.casebook', '--json', ...secret)
      expect(listed.code, listed.err).toBe(0)
      const held = listed.values().map(({ sourceId }) => sourceId)
      expect(held).toEqual(expect.arrayContaining(reported))
    }
    expect(reported.length).toBeGreaterThan(0)
    // A change that the kill cut short stands at the end of the file until the next one is made.
    const goesOn = runCommand(
      home,
      'import',
      'a.casebook',
      join(`watch-${last}`, '0.txt'),
      ...secret,
    )
    expect(goesOn.code, goesOn.err).toBe(0)
    const checked = runCommand(home, 'verify', 'a.casebook', ...secret)
    expect(checked.code, checked.out + checked.err).toBe(0)
  })
}

const FILES = 80

/** Imports a folder of new files and is killed after some of them; the ids of those reported. */
async function killedImport(name: string): Promise<unknown[]> {
  mkdirSync(join(home, name))
  for (let file = 0; file < FILES; file++) {
    const words = `Pilot ${file} of ${name} counted ${Math.random()} ships.`
    writeFileSync(join(home, name, `${file}.txt`), words)
  }
  const importing = startCommand(home, 'import', 'a.casebook', name, '--json', ...secret)
  const wanted = Math.floor(Math.random() * FILES)
  let out = ''
  importing.stdout?.on('data', (bytes: Buffer) => {
    out += bytes
    if (out.split('\n').length > wanted) killTree(importing.pid as number)
  })
  // Nothing is reported while the program starts; one kill in eight falls there.
  if (wanted < FILES / 8) setTimeout(() => killTree(importing.pid as number), 100 * wanted)
  await once(importing, 'close')
  return jsonLines(out).map(({ sourceId }) => sourceId)
}

for (let first = 1; first <= IN_WINDOW; first += A_CASE) {
  const last = Math.min(first + A_CASE - 1, IN_WINDOW)
  test(`windows killed during edits, ${first} to ${last}: every saved entry is there`, async () => {
    /** Entries that the status bar called saved, with the beginning of their chain value. */
    const saved = new Map<number, string>()
    for (let kill = first; kill <= last; kill++) {
      for (const [entry, chain] of await killedEdits()) saved.set(entry, chain)
      if (kill % LOOK_EVERY === 0 || kill === last) expectSaved(home, saved)
    }
    expect(saved.size).toBeGreaterThan(last - first)
    // The last kill too is followed by a start.
    const { app, page } = await startProgram([join(home, 'a.casebook')], home)
    await unlock(page)
    await app.close()
  })
}

/** Grades a clip again and again until the program is killed; the entries it called saved. */
async function killedEdits(): Promise<ReadonlyMap<number, string>> {
  const { app, page } = await startProgram([join(home, 'a.casebook')], home)
  await unlock(page)
  await chooseFirstClip(page)
  const saved = await watchSaved(page)
  const ended = app.waitForEvent('close')
  setTimeout(() => killTree(app.process().pid as number), Math.random() * 700)
  await pressUntilGone(page)
  await ended
  return saved
}

async function pressUntilGone(page: Page): Promise<void> {
  try {
    for (let press = 0; ; press++) await page.keyboard.press(String(1 + (press % 6)))
  } catch {
    // The program is gone, as it should be.
  }
}
