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
    const bytes = new TextEncoder().encode('The harbour was closed.\n\n'.repeat(lines))
    const reading = window.casebook.airlockExtract({ name, bytes })
    if (cancelAfter !== null) {
      await new Promise((resolve) => setTimeout(resolve, cancelAfter))
      await window.casebook.airlockCancel()
    }
    const answer = await reading
    if (!answer.ok) return answer.error.kind
    return (answer.value as { text: { text: string } }).text.text.length
  }, job)

const small = { name: 'small.txt', lines: 1, cancelAfter: null }

for (const [when, cancelAfter, lines] of [
  ['while its process starts', 0, 1],
  ['while it reads', 1500, 400_000],
] as const) {
  test(`a file cancelled ${when} is cancelled, and the next one is read`, async () => {
    expect(await read({ name: 'large.txt', lines, cancelAfter })).toBe('cancelled')
    expect(await read(small)).toBe(23)
  })
}

test('the program ends with its window though an airlock is still there', async () => {
  await read(small)
  const ended = program.app.waitForEvent('close')
  await program.page.evaluate(() => window.casebook.windowControl('close')).catch(() => {})
  await ended
})
