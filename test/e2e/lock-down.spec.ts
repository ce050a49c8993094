import { expect, test } from '@playwright/test'
import type { Abilities } from '../../shared/ipc/abilities'
import { makeCase } from './analyst'
import { dropFiles } from './drop'
import { htmlPage } from '../builders/html'
import { exampleFiles } from './example-files'
import { type Program, sandboxed, startProgram } from './program'

let program: Program
test.beforeAll(async () => {
  program = await startProgram()
  await program.page.getByRole('heading', { name: 'Cases', exact: true }).waitFor()
})
test.afterAll(() => program.stop())

/** One that is still being read when its reader dies. */
const fileOfSeconds = {
  name: 'long.html',
  type: 'text/html',
  bytes: new TextEncoder().encode(htmlPage({ body: '<p>x</p>'.repeat(100_000) })),
}

test('the window is sandboxed and knows nothing of Node', async () => {
  test.skip(!sandboxed, 'this user cannot have a sandbox')
  const { app, page } = program
  const preferences = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => {
      const contents = window.webContents as Electron.WebContents & {
        getLastWebPreferences(): Electron.WebPreferences
      }
      const { sandbox, contextIsolation, nodeIntegration, webSecurity } =
        contents.getLastWebPreferences()
      return { sandbox, contextIsolation, nodeIntegration, webSecurity }
    }),
  )
  expect(preferences).toEqual([
    { sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true },
  ])
  expect(await page.evaluate(() => [typeof require, typeof process, typeof module])).toEqual([
    'undefined',
    'undefined',
    'undefined',
  ])
})

const ways: Readonly<Record<string, () => Promise<unknown>>> = {
  'fetch of an address': () => fetch('http://192.0.2.1/'),
  'a picture': () =>
    new Promise((resolve, reject) => {
      const image = new Image()
      image.onload = resolve
      image.onerror = () => reject(new Error('refused'))
      image.src = 'http://192.0.2.1/beacon.png'
    }),
  'a web socket': () =>
    new Promise((resolve, reject) => {
      const socket = new WebSocket('ws://192.0.2.1/')
      socket.onopen = resolve
      socket.onerror = () => reject(new Error('refused'))
    }),
  'a new window': async () => {
    if (window.open('https://192.0.2.1/') === null) throw new Error('refused')
  },
  'a file of the disk': () => fetch('file:///etc/passwd'),
  'a file beside the program': async () => {
    const { status } = await fetch('app://casebook/..%2f..%2fpackage.json')
    if (status !== 200) throw new Error(`refused with ${status}`)
  },
  'a page of the airlock': () => fetch('app://airlock/airlock.html'),
  'the camera': () => navigator.mediaDevices.getUserMedia({ video: true }),
  'reading the clipboard': () => navigator.clipboard.readText(),
}

for (const [way, attempt] of Object.entries(ways)) {
  test(`there is no way out by ${way}`, async () => {
    await expect(program.page.evaluate(attempt)).rejects.toThrow()
  })
}

test('the window writes nothing that was not judged, and nothing is judged by what it was not set from', async () => {
  const answers = await program.page.evaluate(() => {
    const { casebook } = window as unknown as {
      casebook: Pick<Abilities, 'filesSave' | 'airlockJudge'>
    }
    const bytes = new TextEncoder().encode('%PDF-1.7 of its own making')
    const names = ['a.pdf', 'a.docx', 'a.md', 'a.txt']
    return Promise.all([
      ...names.map((suggestedName) => casebook.filesSave({ suggestedName, bytes })),
      casebook.airlockJudge({ name: 'a.pdf', bytes, document: '{}', expected: '{}' }),
    ])
  })
  expect(answers).toHaveLength(5)
  for (const answer of answers)
    expect(answer).toMatchObject({ ok: false, error: { kind: 'refused' } })
})

test('text does not become markup or code', async () => {
  // As text, because our own checks forbid to write it; after a timer, because the driver's own
  // call is let past the policy.
  const attempt = (code: string) =>
    program.page.evaluate(
      `new Promise((resolve) => setTimeout(() => { try { ${code}; resolve('done') } catch { resolve('refused') } }, 0))`,
    )
  expect(await attempt("document.createElement('div').innerHTML = '<b>x</b>'")).toBe('refused')
  expect(await attempt("new Function('return 1')()")).toBe('refused')
  expect(await attempt("document.createElement('div').textContent = 'x'")).toBe('done')
})

test('a reader process that dies takes only its file with it', async () => {
  const { app, page } = program
  await makeCase(page, 'Airlock')
  // As a hostile file would end it: so many milliseconds after its page has loaded.
  const endNextReader = (delay: number) =>
    app.evaluate(({ app: electron }, delay) => {
      electron.once('web-contents-created', (_event, contents) => {
        contents.once('did-finish-load', () => {
          if (delay === 0) contents.forcefullyCrashRenderer()
          else setTimeout(() => contents.forcefullyCrashRenderer(), delay)
        })
      })
    }, delay)

  await test.step('before it is ready', async () => {
    await endNextReader(0)
    await dropFiles(page, exampleFiles.slice(2))
    await expect(page.getByText('The reader process did not start.').first()).toBeVisible()
  })
  await test.step('while it reads', async () => {
    await endNextReader(200)
    await dropFiles(page, [fileOfSeconds])
    await expect(page.getByText('The reader process ended on it.').first()).toBeVisible()
  })
  await dropFiles(page, exampleFiles.slice(0, 1))
  await expect(page.getByRole('grid', { name: 'Sources' }).getByRole('row')).toHaveCount(2)
})

test('the window does not leave its page', async () => {
  const own = await startProgram()
  await own.page.getByRole('heading', { name: 'Cases', exact: true }).waitFor()
  const before = own.page.url()
  // The driver would wait for ever for a navigation that is refused, so main looks.
  await own.page.evaluate(() => {
    setTimeout(() => {
      location.href = 'http://192.0.2.1/'
    }, 0)
  })
  await new Promise((resolve) => setTimeout(resolve, 500))
  const shown = await own.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.webContents.getURL()),
  )
  expect(shown).toEqual([before])
  await own.stop()
})
