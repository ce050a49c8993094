import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { payloads } from '../builders/payloads'
import { importFiles, importOutcomes, makeCase } from './analyst'
import { foreignMarkup, watchForScripts } from './foreign-markup'
import { type Program, startProgram } from './program'

const DATA = join(import.meta.dirname, '../../../shared/data/07-hostile')

/** Published sets, by the name of each payload; read by `npm run test:long` where they are. */
function publishedPayloads(): Record<string, string> {
  if (!existsSync(DATA)) {
    console.log(`No published payloads are read: ${DATA} is not on this machine.`)
    return {}
  }
  const { cases } = JSON.parse(readFileSync(join(DATA, 'xss/dompurify-cases.json'), 'utf8')) as {
    cases: { payload: string }[]
  }
  const trees = readdirSync(join(DATA, 'html5lib-tree'))
    .filter((name) => name.endsWith('.dat'))
    .flatMap((name) => readFileSync(join(DATA, 'html5lib-tree', name), 'utf8').split(/^#data\n/m))
    .map((test) => test.split(/^#errors$/m)[0] ?? '')
  const all = [...cases.map(({ payload }) => payload), ...trees].filter(
    (text) => text.trim() !== '',
  )
  return Object.fromEntries(all.map((text, at) => [`published ${at + 1}`, text]))
}

const isLong = process.env.CASEBOOK_LONG === '1'

/** Each in a page of its own where there is time for it, else a few together. */
const pages = inGroups(
  Object.values(isLong ? { ...payloads, ...publishedPayloads() } : payloads),
  isLong ? 1 : 4,
)

function inGroups(texts: readonly string[], size: number): string[] {
  const groups = Array.from({ length: Math.ceil(texts.length / size) }, (_, at) =>
    texts.slice(at * size, (at + 1) * size),
  )
  return groups.map((group) => group.join('<p>Words between.</p>'))
}

let program: Program
let ran: () => Promise<string[]>
test.beforeAll(async () => {
  program = await startProgram()
  await program.page.getByRole('heading', { name: 'Cases', exact: true }).waitFor()
  ran = await watchForScripts(program.page)
})
test.afterAll(() => program.stop())

/** Payloads stand between words, so that no page is empty, and in its title. */
function writePayloads(folder: string): void {
  mkdirSync(folder)
  for (const [index, payload] of pages.entries()) {
    const title = payload.replaceAll('<', '&lt;')
    const page = `<!doctype html><html><head><title>${title}</title></head><body><p>Words before.</p>${payload}<p>Words behind.</p></body></html>`
    writeFileSync(join(folder, `${String(index + 1).padStart(4, '0')}.html`), page)
  }
}

const open = async (page: Page, source: string) => {
  await page.getByRole('gridcell', { name: source, exact: true }).click()
  await page.getByRole('button', { name: /^Open in reader/ }).click()
  await page.getByRole('document', { name: `Text of ${source}` }).waitFor()
}

test('the check finds markup, handlers and scripts that are planted', async () => {
  const { page } = program
  expect([...(await foreignMarkup(page)), ...(await ran())]).toEqual([])
  await page.evaluate(() => {
    const planted = document.createElement('iframe')
    planted.className = 'payload'
    const link = document.createElement('a')
    link.setAttribute('href', 'https://beacon.example/')
    planted.append(link)
    document.body.append(planted)
    Object.assign(globalThis, { ran: true })
  })
  const found = (await foreignMarkup(page)).join()
  expect(found).toContain('<iframe')
  expect(found).toContain('href=https://beacon.example/')
  expect(await ran()).toEqual(expect.arrayContaining(['a frame', 'global ran']))
  await page.evaluate(() => {
    document.querySelector('iframe')?.remove()
    Reflect.deleteProperty(globalThis, 'ran')
  })
})

test('no payload runs or leaves markup in the interface', async () => {
  test.setTimeout(900_000)
  const { page, home } = program
  const folder = join(home, 'in')
  writePayloads(folder)
  await makeCase(page, 'Payloads')
  await ran()
  await importFiles(program, [folder])
  await importOutcomes(page)

  // Published sets have payloads twice, and some without any text: those become no source.
  let opened = 0
  for (; opened < pages.length; opened += 1) {
    const source = `S${opened + 1}`
    await page.keyboard.press('Control+1')
    const row = page.getByRole('gridcell', { name: source, exact: true })
    const isThere = await row.waitFor({ timeout: 5_000 }).then(
      () => true,
      () => false,
    )
    if (!isThere) break
    await open(page, source)
    expect(await foreignMarkup(page), source).toEqual([])
  }
  expect(opened).toBeGreaterThanOrEqual(Math.min(pages.length, Object.keys(payloads).length))
  expect(await ran()).toEqual([])
  console.log(`${opened} pages of payloads: nothing ran, no markup was left`)
})
