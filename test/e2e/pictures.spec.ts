import { expect, test } from '@playwright/test'
import { type PackedExtraction, unpackExtraction } from '../../shared/model/packed-extraction'
import type { Extraction, PixelImage, RecognisedPage } from '../../shared/model/source-text'
import { exif, exifSegment, greyJpeg, png, scannedPdf, withSegment } from '../builders/pictures'
import { drawnPage, letterSize } from './drawn-page'
import { type Program, startProgram } from './program'

let program: Program
test.beforeAll(async () => {
  program = await startProgram()
  await program.page.getByRole('heading', { name: 'Cases', exact: true }).waitFor()
})
test.afterAll(() => program.stop())

const PARAGRAPHS = [
  'The harbour office reported on Monday that the cranes at the north quay had stopped shortly after midnight, and that the operators found their screens locked.',
  'Two ships waited in the roads until the evening. Their captains were told by radio that the gates would open by hand, one after the other, as soon as daylight allowed.',
  'According to the police, nobody has claimed the attack so far. An officer said that the letter left on the screens was written in English and asked for payment within seventy-two hours.',
  'The company that maintains the system had warned in March that a password was in use which everybody knew. The office confirmed the warning but not the date on which it arrived.',
]
const WORDS = PARAGRAPHS.join(' ').split(' ')

/** The share of the words that stand in the text, each as often as it was drawn. */
function recall(text: string): number {
  const left = new Map<string, number>()
  for (const word of text.split(/\s+/)) left.set(word, (left.get(word) ?? 0) + 1)
  const found = WORDS.filter((word) => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count > 0
  })
  return found.length / WORDS.length
}

const extract = async (name: string, bytes: Uint8Array): Promise<Extraction> => {
  const packed = await program.page.evaluate(
    async ([file, content]) => {
      const answer = await window.casebook.airlockExtract({
        name: file,
        bytes: new Uint8Array(content),
      })
      if (!answer.ok) throw new Error(answer.error.message)
      const { json, text, blocks, boxes } = answer.value as PackedExtraction
      return { json, text, blocks: [...blocks], boxes: [...boxes] }
    },
    [name, [...bytes]] as const,
  )
  return unpackExtraction({
    ...packed,
    blocks: Uint32Array.from(packed.blocks),
    boxes: Float64Array.from(packed.boxes),
    members: [],
  })
}

for (const dpi of [200, 300]) {
  test(`the words of a page scanned at ${dpi} dpi are recognised, with their places`, async () => {
    const jpeg = await drawnPage(program.page, { paragraphs: PARAGRAPHS, dpi })
    const scan = scannedPdf([jpeg], letterSize(dpi), dpi)
    const { confidence, paragraphs } = await recognise('scan.pdf', scan)
    expect(
      recall(
        paragraphs
          .flat()
          .map(({ text }) => text)
          .join(' '),
      ),
    ).toBeGreaterThanOrEqual(0.95)
    expect(confidence).toBeGreaterThan(90)
    expect(paragraphs).toHaveLength(PARAGRAPHS.length)
    // An inch from the left, where they were drawn.
    const lines = paragraphs.flat()
    expect(lines.every(({ x, width }) => x > 66 && x < 78 && x + width < 612 - 66)).toBe(true)
    expect(lines.every(({ y }, at) => y > (lines[at - 1]?.y ?? 0))).toBe(true)
  })
}

test('a scan is searched for words while it is imported, as far as there is time', async () => {
  const jpeg = await drawnPage(program.page, { paragraphs: PARAGRAPHS, dpi: 200 })
  const { text, warnings } = await extract('scan.pdf', scannedPdf([jpeg], letterSize(200), 200))
  expect(text.pages).toMatchObject([{ number: 1, width: 612, height: 792 }])
  const [told] = warnings ?? []
  if (text.text === '')
    expect(told).toBe('Page 1 holds no text. Open the source and choose Recognise text.')
  else {
    expect(told).toMatch(/^All words were recognised by machine \(OCR\)/)
    expect(recall(text.text)).toBeGreaterThanOrEqual(0.95)
    expect(text.blocks.map(({ page }) => page)).toEqual(PARAGRAPHS.map(() => 1))
  }
})

test('what a photograph carries besides its pixels is told and never handed on', async () => {
  const drawn = await drawnPage(program.page, { paragraphs: PARAGRAPHS.slice(0, 1), dpi: 100 })
  const tiff = exif({
    main: { 0x010f: 'Kestrel Optics', 0x0132: '2021:07:20 08:00:00' },
    own: { 0x9003: '2021:07:19 06:12:00' },
    orientation: 6,
    position: [
      ['N', 48, 51, 30],
      ['E', 2, 17, 40],
    ],
  })
  const photo = withSegment(drawn, exifSegment(tiff))
  const { text, dropped, fields, published, modified } = await extract('photo.jpg', photo)
  // Turned on its side, as its Exif data say.
  expect(text.pages).toMatchObject([{ number: 1, width: 1100, height: 850 }])
  expect(dropped).toContain('Exif data with a position')
  expect(fields).toContainEqual({
    of: 'Exif',
    name: 'DateTimeOriginal',
    value: '2021:07:19 06:12:00',
  })
  expect({ published, modified }).toEqual({ published: null, modified: '2021-07-20' })

  const pixels = await draw('photo.jpg', photo, 0.5)
  expect(Object.keys(pixels).sort()).toEqual(['height', 'rgba', 'width'])
  expect(pixels).toMatchObject({ width: 550, height: 425 })
  expect(pixels.rgba).toHaveLength(550 * 425 * 4)
  expect(Buffer.from(pixels.rgba).includes('Kestrel')).toBe(false)
})

test('of a picture whose file was cut off what is there is shown, and that it was cut off', async () => {
  for (const [name, whole] of [
    ['torn.jpg', greyJpeg(160, 160)],
    ['torn.png', png({ width: 90, height: 90 })],
  ] as const) {
    const bytes = whole.subarray(0, Math.floor(0.6 * whole.length))
    const { text, warnings } = await extract(name, bytes)
    expect(text.pages).toHaveLength(1)
    expect(warnings).toContain(
      'The file ends before the picture does; what is missing of it is left blank.',
    )
    const { width, rgba } = await draw(name, bytes, 1)
    expect(width).toBeGreaterThan(0)
    expect(rgba.length).toBeGreaterThan(0)
  }
})

test('a picture that declares more pixels than are unpacked is refused by its header', async () => {
  const bomb = png({ width: 60_000, height: 60_000, declaredOnly: true })
  await expect(extract('bomb.png', bomb)).rejects.toThrow(
    'The picture declares 60,000 × 60,000 pixels',
  )
})

test('a photograph of 200 million pixels is drawn in less than the memory it would fill', async () => {
  const photo = greyJpeg(16_320, 12_240)
  const { text } = await extract('large.jpg', photo)
  expect(text.pages).toMatchObject([{ width: 16_320, height: 12_240 }])
  expect(await drawnSize('large.jpg', photo, 0.1)).toEqual([1632, 1224])
})

test('a drawing is shown without what it would run or load', async () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" onload="x()">
    <script>document.title = 'ran'</script><image href="http://beacon.example/a.png"/>
    <rect width="40" height="20" fill="#cc0000"/><text x="2" y="9">The quay</text></svg>`
  const bytes = new TextEncoder().encode(svg)
  const { text, dropped } = await extract('plan.svg', bytes)
  expect(text.text).toBe('The quay')
  expect(dropped).toEqual(['2 scripts', '1 remote reference'])
  const { width, height, rgba } = await draw('plan.svg', bytes, 2)
  expect([width, height]).toEqual([80, 40])
  expect(Array.from(rgba.slice(-4))).toEqual([204, 0, 0, 255])
})

/** What is recognised on the first page. */
const recognise = (name: string, bytes: Uint8Array): Promise<RecognisedPage> =>
  program.page.evaluate(
    async ([file, content]) => {
      const answer = await window.casebook.airlockRecognise({
        name: file,
        sha256: content.length.toString(16).padStart(64, '0'),
        bytes: new Uint8Array(content),
        page: 1,
      })
      if (!answer.ok) throw new Error(answer.error.message)
      return answer.value as RecognisedPage
    },
    [name, [...bytes]] as const,
  )

/** The first page as the airlock draws it, in the window that asked for it. */
const drawnIn = (name: string, bytes: Uint8Array, scale: number) =>
  program.page.evaluateHandle(
    async ([file, content, pixelsPerPoint]) => {
      const answer = await window.casebook.airlockPage({
        name: file,
        sha256: content.length.toString(16).padStart(64, '0'),
        bytes: new Uint8Array(content),
        page: 1,
        scale: pixelsPerPoint,
      })
      if (!answer.ok) throw new Error(answer.error.message)
      return answer.value as PixelImage
    },
    [name, [...bytes], scale] as const,
  )

async function drawnSize(name: string, bytes: Uint8Array, scale: number): Promise<number[]> {
  const drawn = await drawnIn(name, bytes, scale)
  return drawn.evaluate(({ width, height }) => [width, height])
}

async function draw(name: string, bytes: Uint8Array, scale: number): Promise<PixelImage> {
  const drawn = await drawnIn(name, bytes, scale)
  const plain = await drawn.evaluate((pixels) => ({ ...pixels, rgba: [...pixels.rgba] }))
  return { ...plain, rgba: Uint8Array.from(plain.rgba) }
}
