import { chmodSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import { drawLargeCase } from '../builders/large-case'
import { killTree } from '../builders/processes'
import {
  caseHeading,
  chooseFirstClip,
  expectSaved,
  importFiles,
  importOutcomes,
  inNextWindow,
  lockCase,
  putImportAway,
  typePassphrase,
  unlock,
  watchSaved,
} from './analyst'
import { PASSPHRASE, passphraseWords, runCommand } from './command'
import { newHome, type Program, startProgram } from './program'
import { mountSmallDisk, type SmallDisk } from './small-disk'

/*
 * Case file and user data on one disk of 64 MB that is full, again and again. What the program
 * acknowledged is counted here, outside of it; when there is space again, all of it must be there.
 */

const DISK_BYTES = 64 << 20
const FILES_A_TRIAL = 12
const FILE_BYTES = 8_000
/** The program itself leaves a sixteenth of a disk alone. */
const SPARED_BYTES = DISK_BYTES / 16

let disk: SmallDisk
let outside: string
let program: Program
/** Names of all files that the program said it had added. */
const acknowledged = new Set<string>()
/** Entries that the status bar called saved. */
const saved = new Map<number, string>()

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  const mounted = mountSmallDisk(DISK_BYTES)
  if (typeof mounted === 'string') return test.skip(true, mounted)
  disk = mounted
  outside = newHome()
  chmodSync(outside, 0o755)
  const drawn = { sources: 1, clipsPerSource: 1, passphrase: PASSPHRASE }
  writeFileSync(caseFile(), await drawLargeCase(drawn), { mode: 0o666 })
  program = await start()
  await unlock(program.page)
})
test.afterAll(() => {
  if (pid !== undefined) killTree(pid)
  disk?.remove()
  if (outside !== undefined) rmSync(outside, { recursive: true, force: true })
})

const caseFile = () => join(disk.path, 'a.casebook')
/** Of the program that is running; a test that failed may have left it. */
let pid: number | undefined

async function start(): Promise<Program> {
  const started = await startProgram([caseFile()], disk.path)
  pid = started.app.process().pid
  return started
}

/** Files of this trial, in the folder outside the disk. */
function filesOf(trial: string, count = FILES_A_TRIAL): string[] {
  const folder = join(outside, trial)
  mkdirSync(folder)
  return Array.from({ length: count }, (_, index) => {
    const path = join(folder, `${trial}-${index}.txt`)
    const line = `Pilot ${index} of ${trial} counted ${Math.random()} ships before dawn.\n`
    writeFileSync(path, line.repeat(FILE_BYTES / line.length))
    return path
  })
}

/** Notes which files were said to be added; answers what was said of the others. */
async function noteOutcomes(): Promise<string> {
  const outcomes = await importOutcomes(program.page)
  await putImportAway(program.page)
  const added = outcomes.filter(({ said }) => said.startsWith('Added as'))
  for (const { name } of added) acknowledged.add(name)
  return outcomes
    .filter((outcome) => !added.includes(outcome))
    .map(({ said }) => said)
    .join('\n')
}

/** Every file of the trial again: what was acknowledged is there already, the rest comes in now. */
async function expectNothingLost(paths: readonly string[]): Promise<void> {
  await importFiles(program, paths)
  const outcomes = await importOutcomes(program.page)
  expect(outcomes).toHaveLength(paths.length)
  for (const { name, said } of outcomes) {
    const there = /^Same bytes as S\d+/
    expect(said, name).toMatch(acknowledged.has(name) ? there : /^(Added|Same bytes) as S\d+/)
    acknowledged.add(name)
  }
  await putImportAway(program.page)
}

for (let trial = 1; trial <= 10; trial++) {
  test(`filled by the program itself, ${trial} of 10`, async () => {
    const paths = filesOf(`own-${trial}`)
    // Some files fit, the rest do not.
    disk.fill(SPARED_BYTES + FILES_A_TRIAL * FILE_BYTES)
    await importFiles(program, paths)
    const said = await noteOutcomes()
    expect(said).toMatch(/Make space/)
    disk.makeSpace()
    if (said.includes('lock the case')) await lockAndUnlock()
    await expectNothingLost(paths)
  })
}

/** What the program says is to be done when its working copy could not be written. */
async function lockAndUnlock(): Promise<void> {
  program = await lockCase(program)
  await unlockOrRestart()
}

/**
 * Unlocks the case. After a full disk Chromium's store may not answer any more for as long as the
 * program runs; then it says to start it again, and this does.
 */
async function unlockOrRestart(): Promise<void> {
  const { page } = program
  await typePassphrase(page)
  const failed = page.getByText(/start it again/)
  await expect(caseHeading(page).or(failed).first()).toBeVisible({ timeout: 90_000 })
  if (await caseHeading(page).isVisible()) return
  await program.app.close()
  program = await start()
  await unlock(program.page)
}

for (let trial = 1; trial <= 3; trial++) {
  test(`filled by another program during an import, ${trial} of 10`, async () => {
    const paths = filesOf(`import-${trial}`, 4 * FILES_A_TRIAL)
    // The rest is taken in a moment then, as soon as the first files are in.
    disk.fill(3 * SPARED_BYTES)
    const before = statSync(caseFile()).size
    await importFiles(program, paths)
    while (statSync(caseFile()).size === before) await setTimeout(1)
    disk.fill()
    expect(await noteOutcomes()).toMatch(/Make space/)
    disk.makeSpace()
    await lockAndUnlock()
    await expectNothingLost(paths)
  })
}

for (let trial = 4; trial <= 6; trial++) {
  test(`filled by another program during edits, ${trial} of 10`, async () => {
    const { page } = program
    await chooseFirstClip(page)
    const seen = await watchSaved(page)
    for (let press = 1; press <= 12; press++) {
      if (press === 7) disk.fill()
      await page.keyboard.press(String(1 + (press % 6)))
    }
    await expect(page.getByText(/Make space/).first()).toBeVisible()
    for (const [entry, chain] of seen) saved.set(entry, chain)
    disk.makeSpace()
    await lockAndUnlock()
  })
}

for (let trial = 7; trial <= 8; trial++) {
  test(`filled by another program before the case is unlocked, ${trial} of 10`, async () => {
    await program.app.close()
    program = await start()
    disk.fill()
    const { page } = program
    await typePassphrase(page)
    // It opens, or it says why not; in both cases what to do.
    await expect(page.getByText(/Make space/).first()).toBeVisible({ timeout: 60_000 })
    disk.makeSpace()
    // The one or the other is there when nothing is under way any more.
    await expect(page.getByRole('button', { name: /^(Deriving|Opening)/ })).toBeHidden({
      timeout: 60_000,
    })
    await expect(caseHeading(page).or(page.getByRole('button', { name: /^Unlock/ }))).toBeVisible()
    if (await caseHeading(page).isVisible()) await lockAndUnlock()
    else await unlockOrRestart()
  })
}

for (let trial = 9; trial <= 10; trial++) {
  test(`filled by another program before the start, ${trial} of 10`, async () => {
    await program.app.close()
    disk.fill()
    program = await start()
    await program.page
      .getByRole('heading', { name: 'The disk is too full to open a case' })
      .waitFor()
    disk.makeSpace()
    const again = program.page.getByRole('button', { name: /^Check again/ })
    program = await inNextWindow(program, () => again.click())
    await unlock(program.page)
  })
}

test('every acknowledged file and entry of the 20 trials is in the case', async () => {
  await program.app.close()
  const secret = passphraseWords(outside)
  const listed = runCommand(disk.path, 'sources', 'a.casebook', '--json', ...secret)
  expect(listed.values().map(({ file }) => file)).toEqual(expect.arrayContaining([...acknowledged]))
  expect(saved.size).toBeGreaterThan(3)
  expectSaved(disk.path, saved)
  const checked = runCommand(disk.path, 'verify', 'a.casebook', ...secret)
  expect(checked.code, checked.out + checked.err).toBe(0)
  console.log(`${acknowledged.size} files and ${saved.size} edits acknowledged, none lost`)
})
