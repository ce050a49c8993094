import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Abilities } from '../../shared/ipc/abilities'
import { golden, sessionAnswers, settingsSeen, watchSettings } from './effective-settings'
import { appFolder, type Program, sandboxed, startProgram } from './program'

declare global {
  interface Window {
    readonly casebook: Abilities
  }
}

let program: Program
test.beforeAll(async () => {
  program = await startProgram()
  await program.page.getByRole('heading', { name: 'Cases', exact: true }).waitFor()
})
test.afterAll(() => program.stop())

test('every window runs with the preferences, headers and rules of its golden file', async () => {
  test.skip(!sandboxed, 'this user cannot have a sandbox')
  const { app, page } = program
  await watchSettings(app)
  // The page of the analyst, an airlock, and the window that prints an original.
  const printed = await page.evaluate(async () => {
    const bytes = new TextEncoder().encode(
      '<!doctype html><title>Quay</title><p>The quay is closed.',
    )
    return window.casebook.airlockPrint({ name: 'quay.html', bytes })
  })
  expect(printed.ok).toBe(true)
  const { 'app://casebook/recovery/index.html': _, ...windows } = golden.windows
  expect(await settingsSeen(app)).toEqual(windows)
})

test('every session answers as its golden file says', async () => {
  const answers = await sessionAnswers(program.app, permissions, addresses)
  expect(answers).toEqual(golden.sessions)
})

const builtPreload = join(
  appFolder,
  existsSync(join(appFolder, 'preload')) ? '' : 'out',
  'preload/preload.cjs',
)

/** All that Electron 45 knows. */
const permissions = [
  'accessibility-events',
  'background-sync',
  'clipboard-read',
  'clipboard-sanitized-write',
  'deprecated-sync-clipboard-read',
  'display-capture',
  'fileSystem',
  'fullscreen',
  'geolocation',
  'geolocation-approximate',
  'hid',
  'idle-detection',
  'keyboardLock',
  'media',
  'mediaKeySystem',
  'midi',
  'midiSysex',
  'notifications',
  'openExternal',
  'payment-handler',
  'persistent-storage',
  'pointerLock',
  'screen-wake-lock',
  'sensors',
  'serial',
  'speaker-selection',
  'storage-access',
  'top-level-storage-access',
  'unknown',
  'usb',
  'window-management',
  'local-network-access',
  'hand-tracking',
  'nfc',
  'smart-card',
  'vr',
]

const addresses = [
  'app://casebook/app/index.html',
  'app://airlock/airlock.html',
  'blob:app://casebook/0d1f',
  'blob:https://casebook/0d1f',
  'blob:null/0d1f',
  'data:text/plain,x',
  'http://192.0.2.1/',
  'https://beacon.example/',
  'https://app//casebook/',
  'ws://192.0.2.1/',
  'wss://beacon.example/',
  'ftp://192.0.2.1/',
  'file:///etc/passwd',
  'chrome://version/',
  'chrome-extension://abcdefghijklmnop/x.js',
  'filesystem:app://casebook/temporary/x',
  'about:srcdoc',
  'application://casebook/',
  'APP://casebook/',
  'view-source:app://casebook/app/index.html',
]

test('no other window may ask main for anything, whatever its page and its preload', async () => {
  const kinds = await program.app.evaluate(async ({ BrowserWindow }, preload) => {
    const [own] = BrowserWindow.getAllWindows()
    const { session } = (own as Electron.BrowserWindow).webContents
    const askAll = `Promise.all(Object.entries(casebook)
      .filter(([name]) => !/^on[A-Z]/.test(name))
      .map(([, ask]) => ask().then(({ error }) => error?.kind)))`
    const senders = [
      'data:text/html,<title>x</title>',
      'data:text/plain,x',
      'app://casebook/app/index.html?x',
      'app://casebook/app/other.html',
      'app://casebook/app/index.html#x',
    ]
    const kindsOf = async (url: string) => {
      const window = new BrowserWindow({
        show: false,
        webPreferences: { preload, sandbox: true, contextIsolation: true, session },
      })
      await window.loadURL(url).catch(() => {})
      const answered = (await window.webContents.executeJavaScript(askAll)) as string[]
      window.destroy()
      return answered
    }
    return Promise.all(senders.map(kindsOf))
  }, builtPreload)
  expect(kinds).toHaveLength(5)
  for (const answered of kinds) {
    expect(answered.length).toBeGreaterThan(50)
    expect(new Set(answered)).toEqual(new Set(['denied']))
  }
})

/** On each channel, 2,000 in `npm run test:long`; in one process there are always that many. */
const RUNS = process.env.CASEBOOK_LONG === '1' ? 2_000 : 500

test('payloads that are of no form get no further on any channel', async () => {
  test.setTimeout(240_000)
  const { page, casesFolder } = program
  const { asked, answers } = await page.evaluate(askWithChance, RUNS)
  console.log(`${asked} requests that are of no form, each refused`)
  expect(asked).toBeGreaterThanOrEqual(50 * RUNS)
  expect(answers).toEqual(['internal: not of its form'])
  expect(readdirSync(casesFolder)).toEqual([])
  expect(await page.evaluate(() => window.casebook.casesList())).toMatchObject({ ok: true })
  expect(program.complaints).toEqual([])
})

/**
 * Runs in the page: asks every channel so many times. Each payload is wrong: an object has a key that no
 * channel knows, and nothing else is of a form that a channel takes. Answers how the requests ended.
 */
async function askWithChance(runs: number): Promise<{ asked: number; answers: string[] }> {
  // Linear congruential generator of Numerical Recipes: the same payloads each time.
  let state = 20_261_123
  const below = (most: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * most)
  }
  const pick = <T>(values: readonly T[]): T => values[below(values.length)] as T
  const keys = [
    'ref',
    'bytes',
    'kind',
    'name',
    'document',
    'offset',
    'parts',
    'constructor',
    'then',
  ]
  const values = [
    null,
    true,
    0,
    -1,
    1e308,
    Number.NaN,
    2 ** 53,
    10n,
    '',
    'f1',
    '../../etc/passwd',
    '\0',
    '\ud800',
    'x'.repeat(9999),
  ]
  // To a channel that takes an object of which nothing is required these are one.
  const within = [...values, new Date(0), new Uint8Array(9), new ArrayBuffer(9)]
  const payload = (depth: number): unknown => {
    const kind = depth > 3 ? 0 : below(4)
    if (kind === 0) return pick(depth === 0 ? values : within)
    if (kind === 1) return Array.from({ length: below(4) }, () => payload(depth + 1))
    const pairs = Array.from({ length: below(4) }, () => [pick(keys), payload(depth + 1)] as const)
    const object = Object.fromEntries([...pairs, [`k${below(99)}`, payload(depth + 1)]])
    if (kind === 2) return object
    return Object.defineProperty(object, '__proto__', {
      value: payload(depth + 1),
      enumerable: true,
    })
  }
  const answers = new Set<string>()
  let asked = 0
  const channels = Object.entries(window.casebook).filter(
    ([name]) => !/^(on|space)[A-Z]/.test(name),
  )
  for (const [name, ask] of channels as [
    string,
    (input: unknown) => ReturnType<Abilities['appInfo']>,
  ][]) {
    for (let run = 0; run < runs; run += 250) {
      const ended = Array.from({ length: Math.min(250, runs - run) }, async () => {
        asked += 1
        const answer = await ask(payload(0))
        if (answer.ok) return `${name} answered`
        const { kind, message } = answer.error
        return `${kind}: ${/was (not of its form)\.$/.exec(message)?.[1] ?? message}`
      })
      for (const end of await Promise.all(ended)) answers.add(end)
    }
  }
  return { asked, answers: [...answers] }
}
