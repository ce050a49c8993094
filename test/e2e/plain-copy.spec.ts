import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { toHex } from '../../shared/text/bytes'
import { drawCanaries, findCanaries } from '../builders/canary'
import { frozenCaseFile } from '../builders/format-0-file'
import { caseHeading, writeDownRecoveryKey } from './analyst'
import { PASSPHRASE } from './command'
import { newHome, type Program, startProgram } from './program'

test('sealing an old case leaves nothing of its plain working copy on the disk', async () => {
  const home = newHome()
  const plain = frozenCaseFile()
  putCase(home, plain)
  const canaries = drawCanaries(3)
  const found = () => findCanaries(join(home, 'data'), canaries).found

  const before = await startProgram([], home)
  await before.page.getByRole('heading', { name: 'Cases', exact: true }).waitFor()
  await writePlainCopy(before, `case-${toHex(plain.slice(16, 32))}`, canaries)
  await before.app.close()
  expect(found()).not.toEqual([])

  const program = await startProgram([], home)
  await program.page.getByRole('gridcell', { name: 'skarn point' }).first().click()
  await program.page.keyboard.press('Enter')
  const dialog = program.page.getByRole('dialog', { name: 'Seal “skarn point”' })
  await dialog.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await dialog.getByLabel('The same again').fill(PASSPHRASE)
  await program.page.keyboard.press('Enter')
  await writeDownRecoveryKey(program.page)
  await program.page.getByRole('button', { name: 'Keep it and open the case' }).click()
  await expect(caseHeading(program.page)).toBeVisible({ timeout: 30_000 })
  await program.app.close()
  expect(found()).toEqual([])

  const after = await startProgram([], home)
  await after.page.getByRole('heading', { name: 'Cases', exact: true }).waitFor()
  expect(found()).toEqual([])
  await after.stop()
})

/** The program under test may run as a user without rights. */
function putCase(home: string, bytes: Uint8Array): void {
  const folder = join(home, 'cases')
  mkdirSync(folder)
  writeFileSync(join(folder, 'skarn point.casebook'), bytes)
  for (const path of [home, folder]) chmodSync(path, 0o777)
  chmodSync(join(folder, 'skarn point.casebook'), 0o666)
}

/** Writes rows short and long, as the versions of format 0 kept them. */
const writePlainCopy = (program: Program, name: string, words: readonly string[]) =>
  program.page.evaluate(
    ([database, notes]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(database, 20)
        opening.onupgradeneeded = () => opening.result.createObjectStore('clips', { keyPath: 'id' })
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const writing = opening.result.transaction('clips', 'readwrite', { durability: 'strict' })
          for (const note of notes) {
            writing.objectStore('clips').put({ id: note.slice(-2), note })
            writing
              .objectStore('clips')
              .put({ id: `long ${note.slice(-2)}`, note: note.repeat(9000) })
          }
          writing.oncomplete = () => {
            opening.result.close()
            resolve()
          }
        }
      }),
    [name, words] as const,
  )
