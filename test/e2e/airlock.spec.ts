import { expect, test } from '@playwright/test'
import type { Abilities } from '../../shared/ipc/abilities'
import { type Program, startProgram } from './program'

let program: Program
test.beforeAll(async () => {
  program = await startProgram()
  await program.page.getByRole('heading', { name: 'Cases', exact: true }).waitFor()
})
test.afterAll(() => program.stop())

declare global {
  interface Window {
    readonly casebook: Abilities
  }
}

interface Job {
  readonly name: string
  /** Lines of the text to read. */
  readonly lines: number
  /** When to cancel, milliseconds after the job was given; `null` never. */
  readonly cancelAfter: number | null
}

/** Has one text read; answers its length, or the kind of the failure. */
const read = (job: Job): Promise<number | string> =>
  program.page.evaluate(async ({ name, lines, cancelAfter }) => {
    // Many lines are long ones, so that reading them takes a while.
    const line = 'The harbour was closed.'.repeat(lines > 1 ? 5 : 1)
    const bytes = new TextEncoder().encode(`${line}\n\n`.repeat(lines))
    const reading = window.casebook.airlockExtract({ name, bytes })
    if (cancelAfter !== null) {
      await new Promise((resolve) => setTimeout(resolve, cancelAfter))
      await window.casebook.airlockCancel()
    }
    const answer = await reading
    if (!answer.ok) return answer.error.kind
    return (answer.value as { text: string }).text.length
  }, job)

const small = { name: 'small.txt', lines: 1, cancelAfter: null }

for (const [when, cancelAfter, lines] of [
  ['while its process starts', 0, 1],
  // The process that read the small file is still there, and the large one takes it half a second.
  ['while it reads', 150, 240_000],
] as const) {
  test(`a file cancelled ${when} is cancelled, and the next one is read`, async () => {
    expect(await read({ name: 'large.txt', lines, cancelAfter })).toBe('cancelled')
    expect(await read(small)).toBe(23)
  })
}

/** Process ids of the airlocks that are there. */
const airlocks = (): Promise<number[]> =>
  program.app.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .filter((contents) => contents.getURL().startsWith('app://airlock/'))
      .map((contents) => contents.getOSProcessId()),
  )

test('each batch has a process of its own, which ends with it', async () => {
  const processes = []
  for (const batch of [1, 2]) {
    expect(await read(small), `batch ${batch}`).toBe(23)
    const [process] = await airlocks()
    expect(await read(small)).toBe(23)
    expect(await airlocks()).toEqual([process])
    processes.push(process)
    await program.page.evaluate(() => window.casebook.airlockRest())
    await expect.poll(airlocks).toEqual([])
  }
  expect(new Set(processes).size).toBe(2)
})

/** Has the next airlock's page do this, instead of decoding a text: as if a file had taken it over. */
const takeOver = (code: string) =>
  program.app.evaluate(({ app }, script) => {
    app.once('web-contents-created', (_event, contents) => {
      contents.once('dom-ready', () => {
        void contents.executeJavaScript(`TextDecoder.prototype.decode = () => { ${script} }`)
      })
    })
  }, code)

const isThere = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

const reason = async (): Promise<string> =>
  program.page.evaluate(async () => {
    const bytes = new TextEncoder().encode('The harbour was closed.')
    const answer = await window.casebook.airlockExtract({ name: 'hostile.txt', bytes })
    return answer.ok ? 'read' : answer.error.message
  })

test('a process that fills its memory is ended at 1 GB, and the next file is read', async () => {
  await program.page.evaluate(() => window.casebook.airlockRest())
  await expect.poll(airlocks).toEqual([])
  await takeOver('for (const held = []; ; ) held.push(new Uint8Array(1 << 24).fill(1))')
  expect(await reason()).toBe(
    'hostile.txt: not imported. Reading it took more than 1 GB of memory and was stopped.',
  )
  await expect.poll(airlocks).toEqual([])
  expect(await read(small)).toBe(23)
})

test('a process that never answers is ended after 20 s, and the next file is read', async () => {
  test.skip(process.env.CASEBOOK_LONG !== '1', 'takes 20 s: in npm run test:long')
  await program.page.evaluate(() => window.casebook.airlockRest())
  await expect.poll(airlocks).toEqual([])
  await takeOver('for (;;);')
  const reading = reason()
  await expect.poll(async () => (await airlocks()).length).toBe(1)
  const [pid] = await airlocks()
  expect(await reading).toBe(
    'hostile.txt: not imported. Reading it took longer than 20 s and was stopped.',
  )
  await expect.poll(() => isThere(pid as number)).toBe(false)
  expect(await read(small)).toBe(23)
})

test('the program ends with its window though an airlock is still there', async () => {
  await read(small)
  const ended = program.app.waitForEvent('close')
  await program.page.evaluate(() => window.casebook.windowControl('close')).catch(() => {})
  await ended
})
