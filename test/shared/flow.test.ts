import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { createTypesetter } from '../../electron/press/typesetter'
import { readFile } from '../../renderer/airlock/read-file'
import { composeBriefing } from '../../shared/briefing/compose'
import { anchorPassage } from '../../shared/clip/anchor'
import { findQuote } from '../../shared/clip/quote'
import type {
  AnchorPassage,
  ComposeBriefing,
  ExtractText,
  PressPdf,
  TagNames,
} from '../../shared/flow'
import type { BriefingDocument } from '../../shared/model/briefing-document'
import type { Clip } from '../../shared/model/clip'
import type { Source } from '../../shared/model/source'
import type { SourceText } from '../../shared/model/source-text'
import { placesOfNames } from '../../shared/tag/name-places'
import { utf8 } from '../../shared/text/bytes'
import { aClip, aHeading, aLine, anInput, aSource, fixedId, rated } from '../builders/briefing'
import { drawDocument } from '../builders/drawn-document'

/*
 * The main job without Electron and without a database: each stage takes what the one before it
 * made. The functions are bound to the types of shared/flow.ts, so the map cannot leave the land.
 */

const root = join(import.meta.dirname, '../..')
const extract: ExtractText = readFile
const anchor: AnchorPassage = anchorPassage
const tag: TagNames = placesOfNames
const compose: ComposeBriefing = composeBriefing

const files = {
  'statement.html': `<!doctype html><html lang="en"><head><title>Statement on the harbour network</title>
    <meta property="og:site_name" content="Harbour Ministry"><meta name="date" content="2021-05-04"></head>
    <body><article><h1>Statement on the harbour network</h1>
    <p>The ministry examined the network of the harbour for six weeks.</p>
    <p>It is confident that the group GREY HERON, 灰鹭, broke into the harbour’s network.</p>
    </article></body></html>`,
  'reply.md':
    '---\ntitle: Reply of the embassy\npublisher: Embassy\ndate: 2021-05-05\n---\n\nThe embassy calls the statement 🪶 unfounded.\n',
} as const

const passages = [
  {
    file: 'statement.html',
    quote: 'the group GREY HERON, 灰鹭, broke into the harbour’s network',
    code: 'attribution',
  },
  { file: 'reply.md', quote: 'The embassy calls the statement 🪶 unfounded.', code: 'denial' },
] as const

let texts: SourceText[]
let sources: Source[]
let clips: Clip[]
let document: BriefingDocument

beforeAll(async () => {
  texts = []
  sources = []
  for (const [index, [name, content]] of Object.entries(files).entries()) {
    const bytes = utf8(content)
    const { text, dropped: _, ...description } = await extract(name, bytes)
    const source = aSource(index + 1, {
      ...description,
      fileName: name,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      ...rated(index === 0 ? 'A' : 'C'),
    })
    sources.push(source)
    texts.push({ ...text, id: fixedId('text', index), sourceId: source.id })
  }
  clips = passages.map(({ file, quote, code }, index) => {
    const at = Object.keys(files).indexOf(file)
    const text = texts[at] as SourceText
    const [place, ...more] = findQuote(text.text, quote)
    if (place === undefined || more.length > 0) throw new Error(`${quote}: not at one place`)
    const bound = anchor(text, sources[at]?.sha256 ?? '', place.start, place.end)
    return aClip(index + 1, at + 1, '¶1', { anchor: bound, code })
  })
  const input = anInput(
    [
      aHeading(1, 'bottom-line', 'Bottom line'),
      aLine(1, 'judgement', 'AMBER', 'GREY HERON {likely} broke into the network. [c1]', {
        level: 'low',
        basis: 'One statement, and no evidence with it.',
      }),
      aHeading(2, 'section', 'The denial'),
      aLine(
        2,
        'reported-fact',
        'CLEAR',
        'The embassy calls the statement *unfounded*. [c2]^It gives no reason.^',
      ),
    ],
    { sources, clips },
  )
  document = compose({
    ...input,
    briefing: {
      ...input.briefing,
      title: 'Who broke into the harbour’s network',
      subtitle: 'A fixture',
    },
  })
})

test('extract and clip: every anchor holds the words of its source', () => {
  for (const { sourceId, anchor: bound } of clips) {
    const text = texts.find((candidate) => candidate.sourceId === sourceId)
    expect(text?.text.slice(bound.start, bound.end)).toBe(bound.exact)
  }
})

test('tag: the actor is found by both of its names', () => {
  const { start, end } = (clips[0] as Clip).anchor
  const text = texts[0]?.text ?? ''
  const places = tag(text, ['GREY HERON', '灰鹭'], start, end)
  expect(places.map((place) => text.slice(place.start, place.end))).toEqual(['GREY HERON', '灰鹭'])
})

test('compose: the briefing is the one that is drawn', async () => {
  await expect(`${drawDocument(document)}\n`).toMatchFileSnapshot('../fixtures/flow-briefing.txt')
})

test('press: the document becomes the same PDF each time', () => {
  const fontFolder = mkdtempSync(join(tmpdir(), 'casebook-fonts-'))
  onTestFinished(() => rmSync(fontFolder, { recursive: true }))
  const fonts = JSON.parse(readFileSync(join(root, 'assets/press/fonts.json'), 'utf8')) as string[]
  for (const font of fonts)
    cpSync(join(root, 'node_modules', font), join(fontFolder, basename(font)))
  const templateFolder = join(root, 'assets/press')
  const press: PressPdf = (job) => createTypesetter({ templateFolder, fontFolder }).pdf(job)
  const job = { document: JSON.stringify(document), paper: 'a4', at: 1_620_000_000 } as const
  const pdf = press(job)
  expect(new TextDecoder('latin1').decode(pdf.subarray(0, 5))).toBe('%PDF-')
  expect(press(job)).toEqual(pdf)
})
