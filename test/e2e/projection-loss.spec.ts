import { execFileSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { drawLargeCase } from '../builders/large-case'
import { savedEntry, unlock } from './analyst'
import { PASSPHRASE } from './command'
import { newHome, startProgram } from './program'

/*
 * The working copy of a case is taken away or spoilt file by file. Each time the case opens as it
 * was, since the case file is the truth.
 */

const TRIALS = 50
const SOURCES = 40
const CLIPS = 400

/** Ways to spoil a file. */
const ways: Readonly<Record<string, (path: string) => void>> = {
  removed: (path) => rmSync(path),
  emptied: (path) => truncateSync(path),
  'cut in half': (path) => truncateSync(path, readFileSync(path).length >> 1),
  'made of zeros': (path) => writeFileSync(path, Buffer.alloc(readFileSync(path).length)),
  'with a byte in a hundred turned': (path) => turnBytes(path, 0.01),
  'with one bit turned': (path) => turnBytes(path, 0),
}

/** Turns a share of the bytes, one at least. */
function turnBytes(path: string, share: number): void {
  const bytes = readFileSync(path)
  for (let turned = 0; turned <= bytes.length * share && bytes.length > 0; turned++) {
    const at = Math.floor(Math.random() * bytes.length)
    bytes[at] = (bytes[at] as number) ^ (1 << (turned % 8))
  }
  writeFileSync(path, bytes)
}

let warm: string
let home: string
const caseFile = () => join(home, 'a.casebook')
const storeOf = (folder: string) =>
  join(folder, 'data/Partitions/casebook/IndexedDB/app_casebook_0.indexeddb.leveldb')

/** How many rows each table has that the journal is projected into. */
type RowCounts = Readonly<Record<string, number>>
let healthy: RowCounts

test.describe.configure({ mode: 'serial', timeout: 300_000 })
test.beforeAll(async () => {
  home = newHome()
  warm = `${home}-warm`
  const drawn = { sources: SOURCES, clipsPerSource: CLIPS / SOURCES, passphrase: PASSPHRASE }
  writeFileSync(caseFile(), await drawLargeCase(drawn), { mode: 0o666 })
  await look()
  cpSync(home, warm, { recursive: true })
  healthy = await look()
})
test.afterAll(() => {
  for (const folder of [home, warm]) rmSync(folder, { recursive: true, force: true })
})

for (const [first, last] of [1, 11, 21, 31, 41].map((from) => [from, from + 9] as const)) {
  test(`a spoilt working copy is made again, trials ${first} to ${last} of ${TRIALS}`, async () => {
    for (let trial = first; trial <= last; trial++) {
      rmSync(home, { recursive: true })
      execFileSync('cp', ['-a', warm, home])
      const how = spoil(trial)
      await test.step(`trial ${trial}: ${how}`, async () => expect(await look()).toEqual(healthy))
    }
  })
}

/** Spoils the working copy in the trial's own way, in words. */
function spoil(trial: number): string {
  const store = storeOf(home)
  if (trial % 10 === 0) {
    rmSync(join(store, '..'), { recursive: true })
    return 'the whole folder removed'
  }
  const files = readdirSync(store).filter((name) => readFileSync(join(store, name)).length > 0)
  const names = Object.keys(ways)
  const name = files[trial % files.length] as string
  const way = names[Math.floor(trial / files.length) % names.length] as string
  ways[way]?.(join(store, name))
  return `${name} ${way}`
}

/** Opens the case, looks through it as far as every table is read, and ends the program. */
async function look(): Promise<RowCounts> {
  const { app, page } = await startProgram([caseFile()], home)
  await unlock(page)
  // Counted from the rows of two tables; a row that does not open would keep it away.
  await expect(
    page.getByText(`${SOURCES} sources, ${SOURCES} without an origin, ${CLIPS} clips`),
  ).toBeVisible()
  await page.getByRole('gridcell', { name: 'S1', exact: true }).click()
  await page.getByRole('button', { name: /^Open in reader/ }).click()
  await page.getByRole('document', { name: 'Text of S1' }).waitFor()
  await expect(page.getByRole('button', { name: /^c1 / })).toBeVisible()
  // It is at the head of the journal; how many entries that makes is up to what was looked at.
  await expect
    .poll(async () => (await rowCounts(page)).entries === (await savedEntry(page)))
    .toBe(true)
  const { entries: _, ...records } = await rowCounts(page)
  await app.close()
  return records
}

/** Rows of each table in the database of the one case, as the disk has them. */
const rowCounts = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const [about] = await indexedDB.databases()
    const database = await done(indexedDB.open(about?.name ?? ''))
    // Signatures follow from the texts, and are made at leisure once the case is open.
    const names = [...database.objectStoreNames].filter((name) => name !== 'signatures')
    const stores = database.transaction(names)
    const counts = await Promise.all(names.map((name) => done(stores.objectStore(name).count())))
    database.close()
    return Object.fromEntries(names.map((name, at) => [name, counts[at] ?? -1]))
  })
