import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  PageSetter,
  type ShownPages,
} from '../../../../../renderer/screens/briefing/preview/page-setter'
import type { PrintRequest } from '../../../../../renderer/screens/briefing/preview/printed'
import type { Input } from '../../../../../shared/ipc/contract'
import type { PressPages } from '../../../../../shared/ipc/press-channels'
import type { BriefingDocument } from '../../../../../shared/model/briefing-document'
import { aLine } from '../../../../builders/briefing'
import { aPrintRequest } from '../../../../builders/print-request'

/** Lines of the briefing; each is a page of its own. */
const LINES = 12
const linesWith = (at: number, words: string) =>
  Array.from({ length: LINES }, (_, line) =>
    aLine(line, 'gap', 'CLEAR', line === at ? words : `Line ${line}`),
  )

type Job = Input<'press:preview'>
let asked: { readonly job: Job; readonly answer: (fails?: string) => Promise<void> }[]
let shown: ShownPages[]
let setter: PageSetter

/** A press that sets each line on a page, when it is told to. */
beforeEach(() => {
  vi.useFakeTimers()
  asked = []
  shown = []
  const pressPreview = (job: Job) =>
    new Promise((resolve) => {
      const answer = async (fails?: string) => {
        resolve(
          fails === undefined
            ? { ok: true, value: drawn(job) }
            : { ok: false, error: { kind: 'internal', message: fails } },
        )
        await vi.advanceTimersByTimeAsync(0)
      }
      asked.push({ job, answer })
    })
  vi.stubGlobal('window', { casebook: { pressPreview } })
  setter = new PageSetter((pages) => shown.push(pages))
})
afterEach(() => {
  setter.end()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

function drawn({ document, excerpt }: Job): PressPages {
  const { sections } = JSON.parse(document) as BriefingDocument
  const lines = sections.flatMap((section) => section.lines)
  const first = excerpt?.page ?? 1
  const drawn = excerpt?.ends === 'lines' ? lines.slice(0, Math.max(1, lines.length - 1)) : lines
  const words = drawn.map(({ inlines: [said] }) => (said?.kind === 'text' ? said.text : ''))
  return {
    pages: words.map((marks) => ({ marks, width: 595, height: 842 })),
    glyphs: [],
    places: { lines: lines.map(({ id }, at) => ({ id, page: first + at, top: 79 })), headings: [] },
  }
}

const want = async (request: PrintRequest) => {
  setter.want(request)
  await vi.advanceTimersByTimeAsync(0)
  return request
}
const wordsOn = ({ pages }: ShownPages) => pages.map(({ marks }) => marks)
const inSight = () => shown.flatMap((pages) => [wordsOn(pages)]).at(-1) ?? []
const kinds = () => asked.map(({ job }) => job.excerpt?.page ?? 'whole')

/** All pages stand. */
async function whole(request = aPrintRequest(linesWith(0, 'Line 0'))): Promise<PrintRequest> {
  await want(request)
  await asked.at(-1)?.answer()
  expect(shown.at(-1)).toMatchObject({ setting: false, error: null })
  return request
}

describe('the pages of what is being written', () => {
  test('are set around the change at once, and all of them when the keys rest', async () => {
    const first = await whole()
    await want(aPrintRequest(linesWith(6, 'Written'), first))
    expect(kinds()).toEqual(['whole', 6])
    await asked[1]?.answer()
    expect(inSight()[6]).toBe('Written')
    expect(inSight()).toHaveLength(LINES)
    await vi.advanceTimersByTimeAsync(400)
    expect(kinds()).toEqual(['whole', 6, 'whole'])
    await asked[2]?.answer()
    expect(inSight()[6]).toBe('Written')
    expect(shown.at(-1)?.setting).toBe(false)
  })

  test('follow the newest words: what was asked for meanwhile is passed over', async () => {
    const first = await whole()
    for (const words of ['W', 'Wr', 'Wri']) await want(aPrintRequest(linesWith(6, words), first))
    expect(kinds()).toEqual(['whole', 6])
    await asked[1]?.answer()
    expect(kinds()).toEqual(['whole', 6, 6])
    await asked[2]?.answer()
    expect(inSight()[6]).toBe('Wri')
    expect(kinds()).toHaveLength(3)
  })

  test('never fall back to older words when all pages come late', async () => {
    const first = await whole()
    const second = await want(aPrintRequest(linesWith(6, 'Second'), first))
    await asked[1]?.answer()
    await vi.advanceTimersByTimeAsync(400)
    await want(aPrintRequest(linesWith(6, 'Third'), second))
    await asked[3]?.answer()
    expect(inSight()[6]).toBe('Third')
    shown = []
    // All pages, of the second words.
    await asked[2]?.answer()
    expect(shown.map((pages) => wordsOn(pages)[6])).not.toContain('Second')
    await asked.at(-1)?.answer()
    expect(inSight()[6]).toBe('Third')
  })

  test('are those that stood when a change is taken back: nothing is set anew', async () => {
    const first = await whole()
    await want(aPrintRequest(linesWith(6, 'Written'), first))
    await asked[1]?.answer()
    await want(aPrintRequest(linesWith(0, 'Line 0'), first))
    expect(inSight()[6]).toBe('Line 6')
    await vi.advanceTimersByTimeAsync(400)
    expect(kinds()).toEqual(['whole', 6])
  })

  test('are all set at once where more than the text is another', async () => {
    const first = await whole()
    await want({ ...first, paper: 'letter' })
    expect(kinds()).toEqual(['whole', 'whole'])
  })

  test('stay in sight with the reason when the newest cannot be set', async () => {
    const first = await whole()
    await want(aPrintRequest(linesWith(6, 'Written'), first))
    await asked[1]?.answer('The part was not set.')
    expect(shown.at(-1)?.error).toBeNull()
    await vi.advanceTimersByTimeAsync(400)
    await asked[2]?.answer('The briefing was not set.')
    expect(shown.at(-1)).toMatchObject({ setting: false, error: 'The briefing was not set.' })
    expect(inSight()).toHaveLength(LINES)
  })

  test('are gone when they were set for other readers and these cannot have theirs', async () => {
    const first = await whole()
    await want({ ...first, readership: { audience: 'TLP:CLEAR', above: 'drop' } })
    await asked[1]?.answer('Nothing is left for them.')
    expect(shown.at(-1)).toMatchObject({ pages: [], error: 'Nothing is left for them.' })
  })

  test('are asked for no more once the screen is left', async () => {
    const first = await whole()
    await want(aPrintRequest(linesWith(6, 'Written'), first))
    setter.end()
    await asked[1]?.answer()
    await vi.advanceTimersByTimeAsync(400)
    expect(inSight()[6]).toBe('Line 6')
    expect(kinds()).toHaveLength(2)
  })
})
