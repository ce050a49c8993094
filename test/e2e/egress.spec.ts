import { spawn, spawnSync } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type { Abilities } from '../../shared/ipc/abilities'
import { beaconFiles, beaconKinds, beaconPage } from '../builders/beacons'
import { callOut } from '../builders/calling-script'
import { killTree } from '../builders/processes'
import { importFiles, importOutcomes, makeCase } from './analyst'
import { electronExecutable, newHome, type Program, startProgram } from './program'
import { sessionFlows } from './session-flows'
import {
  type Capture,
  framesDuring,
  framesSent,
  inSealedNetwork,
  startCapture,
  stillWire,
} from './wire'
import { fileWithout, type Layer, layers } from './without-layer'

const root = join(import.meta.dirname, '../..')
const network = join(import.meta.dirname, 'sealed-network.sh')

/** Why there can be no network of our own here, as a sentence; '' when there can. */
function noNetwork(): string {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    return 'Frames are not counted: only root on Linux may make a network of its own.'
  }
  const made = spawnSync(network, ['true'], { encoding: 'utf8' })
  return made.status === 0
    ? ''
    : `Frames are not counted: no network of our own can be made here. ${made.stderr.trim()}`
}

test.describe('from outside', () => {
  test.skip(inSealedNetwork)
  test('no frame leaves, counted in a network of its own', () => {
    test.setTimeout(360_000)
    const reason = noNetwork()
    if (reason !== '') console.log(reason)
    test.skip(reason !== '', reason)
    const results = mkdtempSync(join(tmpdir(), 'casebook-egress-'))
    const playwright = join(root, 'node_modules/@playwright/test/cli.js')
    const words = ['test', 'egress', '--reporter=line', `--output=${results}`]
    const ended = spawnSync(network, [process.execPath, playwright, ...words], {
      cwd: root,
      encoding: 'utf8',
    })
    rmSync(results, { recursive: true, force: true })
    expect(ended.status, ended.stdout + ended.stderr).toBe(0)
    expect(ended.stdout).toMatch(/\b5 passed/)
  })
})

test.describe('in the network', () => {
  test.skip(!inSealedNetwork)
  let capture: Capture
  let counted: number
  test.beforeAll(async () => {
    capture = await startCapture()
    await stillWire()
  })
  test.beforeEach(() => {
    counted = capture.frames().length
  })
  test.afterEach(() => {
    if (test.info().status !== 'passed') console.log(captured().join('\n'))
  })
  test.afterAll(() => capture.stop())

  /** Frames that came out of the cable in this test. */
  const captured = () => capture.frames().slice(counted)

  test('a datagram and a look-up are counted, and captured with what they say', async () => {
    const socket = createSocket('udp4')
    expect(
      await framesDuring(() => new Promise((sent) => socket.send('x', 9, '192.0.2.7', sent))),
    ).toBe(1)
    socket.close()
    const before = framesSent()
    // A process of its own: nobody answers, and it would ask again while others are counted.
    const asking = spawn(process.execPath, [
      '-e',
      "require('dns').lookup('beacon.example', () => {})",
    ])
    await expect.poll(framesSent).toBeGreaterThan(before)
    await expect.poll(() => captured().join()).toMatch(/beacon.example/)
    asking.kill('SIGKILL')
    await once(asking, 'exit')
  })

  test('the page with beacons calls out of a window that lets it', async () => {
    expect(beaconKinds).toBeGreaterThanOrEqual(60)
    const folder = mkdtempSync(join(tmpdir(), 'casebook-bare-'))
    writeFileSync(
      join(folder, 'package.json'),
      '{"name":"bare","version":"0.0.0","main":"main.cjs"}',
    )
    writeFileSync(
      join(folder, 'main.cjs'),
      "const { app, BrowserWindow } = require('electron')\n" +
        "app.whenReady().then(() => new BrowserWindow().loadFile('page.html'))\n",
    )
    writeFileSync(join(folder, 'page.html'), beaconPage())
    const words = ['--no-sandbox', `--user-data-dir=${folder}`, folder]
    const before = framesSent()
    const bare = spawn(electronExecutable(), words, { stdio: 'ignore' })
    await expect.poll(() => framesSent() - before, { timeout: 60_000 }).toBeGreaterThan(beaconKinds)
    await expect.poll(() => captured().join()).toMatch(/dns-prefetch.beacon.example/)
    killTree(bare.pid as number)
    await stillWire()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  })

  test('a page with every kind of beacon is imported, read, clipped and exported in silence', async () => {
    const program = await startProgram()
    const { page, home } = program
    const folder = join(home, 'in')
    mkdirSync(folder)
    const files = beaconFiles()
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes)
    const frames = await framesDuring(async () => {
      await makeCase(page, 'The silent quay')
      await importFiles(program, [folder])
      await importOutcomes(page)
      for (const row of await sourceNumbers(page)) {
        await read(page, row)
        await page.keyboard.press('o')
        await page.waitForTimeout(1_000)
        await page.keyboard.press('o')
      }
      await exportBriefing(program)
      await program.app.close()
    })
    expect(frames).toBe(0)
    expect(captured()).toEqual([])
    rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  })

  test('a session of twenty flows is silent', async () => {
    test.setTimeout(180_000)
    const flows = Object.entries(sessionFlows)
    expect(flows.length).toBeGreaterThanOrEqual(20)
    let home = ''
    const frames = await framesDuring(async () => {
      const program = await startProgram()
      home = program.home
      const folder = join(home, 'in')
      mkdirSync(folder)
      for (const [name, bytes] of Object.entries(beaconFiles())) {
        writeFileSync(join(folder, name), bytes)
      }
      const session = { program, folder }
      for (const [name, flow] of flows) await test.step(name, () => flow(session))
    })
    expect(frames).toBe(0)
    expect(captured()).toEqual([])
    rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  })

  test('whichever layer is taken away, a script in the pages of the program reaches nobody', async () => {
    test.setTimeout(180_000)
    const frames = await framesDuring(async () => {
      const waiting = [...layers]
      const next = async (): Promise<void> => {
        const layer = waiting.shift()
        if (layer === undefined) return
        await callOutWithout(layer)
        return next()
      }
      // Two at a time: what is waited for is mostly the start of programs.
      await Promise.all([next(), next()])
    })
    expect(captured()).toEqual([])
    expect(frames).toBe(0)
  })
})

/** Starts the program without the layer and has a hostile script run wherever one could. */
async function callOutWithout(layer: Layer): Promise<void> {
  const home = newHome()
  const file = fileWithout(layer, home, beaconPage())
  const program = await startProgram([], home, {}, [file])
  const { app, page } = program
  await page.getByRole('heading', { name: 'Cases', exact: true }).waitFor()
  const label = layer.replaceAll(' ', '-')
  // An original is printed: by an airlock, and by a window without scripts.
  const printed = await page.evaluate(
    (html) =>
      (window as unknown as { casebook: Abilities }).casebook.airlockPrint({
        name: 'quay.html',
        bytes: new TextEncoder().encode(html),
      }),
    beaconPage(),
  )
  expect(printed.ok).toBe(true)
  const ran = await app.evaluate(async ({ webContents }, script) => {
    const all = webContents.getAllWebContents()
    const pages = all.map((contents) => contents.getURL())
    // A page that the script led away does not answer; whether a frame left is counted outside.
    await Promise.race([
      Promise.allSettled(all.map((contents) => contents.executeJavaScript(script, true))),
      new Promise((resolve) => setTimeout(resolve, 3_000)),
    ])
    return pages
  }, `(${callOut.toString()})('${label}')`)
  expect(ran.some((url) => url.startsWith('app://airlock/'))).toBe(true)
  await new Promise((resolve) => setTimeout(resolve, 1_000))
  await program.stop()
}

/** S1, S2 and so on, as the list has them. */
async function sourceNumbers(page: Page): Promise<string[]> {
  await page.keyboard.press('Control+1')
  const grid = page.getByRole('grid', { name: 'Sources' })
  return (await grid.getByRole('gridcell').allInnerTexts()).filter((words) => /^S\d+$/.test(words))
}

/** Opens a source in the reader and clips its first sentence. */
async function read(page: Page, source: string): Promise<void> {
  await page.keyboard.press('Control+1')
  await page.getByRole('gridcell', { name: source, exact: true }).click()
  await page.getByRole('button', { name: /^Open in reader/ }).click()
  await expect(page.getByRole('document', { name: `Text of ${source}` })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^c\d+ / }).first()).toBeVisible()
  await page.keyboard.press('Escape')
}

/** Writes a briefing that cites a clip, and exports it. */
async function exportBriefing({ app, page, home }: Program): Promise<void> {
  const path = join(home, 'briefing.pdf')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
  await page.keyboard.press('Control+4')
  await page.getByRole('heading', { name: 'No briefing yet' }).waitFor()
  await page.keyboard.press('n')
  await page.getByLabel('Text of the briefing').getByText('Bottom line').click()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('The quay calls nobody. ')
  await page.keyboard.press('Control+l')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+e')
  await expect(page.getByText(path)).toBeVisible()
  expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-')
}
