import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { createTypesetter } from '../../../../electron/press/typesetter'
import { exampleClips } from '../../../../renderer/app/example/example-clips'
import { EXAMPLE_PASSPHRASE } from '../../../../renderer/app/example/example-passphrase'
import { runJob } from '../../../../renderer/app/headless/run'
import type { OpenCase } from '../../../../renderer/store/case-at-work'
import { openCase } from '../../../../renderer/store/open-case'
import { verifyCaseFile } from '../../../../renderer/store/verify/verify'
import type { BriefingDocument, DocumentLine } from '../../../../shared/model/briefing-document'
import { offerDemoFiles } from '../../../builders/demo-files'
import { type MemoryMain, startMemoryMain } from '../../../builders/memory-main'
import { givePress } from '../../../builders/memory-press'
import { pressFiles } from '../../../builders/press-files'
import { runVaultWorkersHere } from '../../../builders/vault-workers'

const secret = { kind: 'passphrase', passphrase: EXAMPLE_PASSPHRASE } as const

let main: MemoryMain
let opened: OpenCase
let briefing: BriefingDocument

beforeAll(async () => {
  runVaultWorkersHere()
  main = startMemoryMain()
  const press = await pressFiles()
  const typesetter = createTypesetter(press)
  givePress(main, typesetter, (job) => {
    briefing = JSON.parse(job.document) as BriefingDocument
    return typesetter.pdf(job)
  })
  const files = offerDemoFiles(main)
  const secrets = { passphrase: null, newPassphrase: null }
  const options = { out: '/out' }
  await runJob({
    command: 'demo',
    caseFile: null,
    files,
    leftOut: 0,
    words: [],
    options,
    ...secrets,
  })
  opened = await openCase(
    { ref: 'f1', name: 'case', folder: '/cases', bytes: 0, modified: 0, header: null },
    secret,
    'A. Analyst',
  )
  await press.remove()
}, 120_000)

const lines = (): readonly DocumentLine[] => briefing.sections.flatMap((section) => section.lines)
const wordsOf = (line: DocumentLine): string =>
  line.inlines
    .map((inline) => ('text' in inline ? inline.text : 'term' in inline ? inline.term : ''))
    .join('')
const citationsOf = (line: DocumentLine) =>
  line.inlines.flatMap((inline) => (inline.kind === 'citations' ? inline.refs : []))
const linesWith = (words: RegExp) => lines().filter((line) => words.test(wordsOf(line)))
const sourcesOf = (line: DocumentLine) =>
  citationsOf(line).map(
    ({ source }) => briefing.sources.find(({ number }) => number === source)?.heading,
  )

describe('the example case', () => {
  test('is built without a complaint and says how long each stage took', () => {
    expect(main.printed.err).toEqual([])
    expect(main.exitCode).toBe(0)
    expect(main.printed.out.filter((line) => / ms /.test(line)).length).toBeGreaterThanOrEqual(8)
  })

  test('holds sources in three formats, each saying what it is', async () => {
    const sources = await opened.database.sources.toArray()
    const texts = await opened.database.texts.toArray()
    expect(new Set(sources.map(({ mediaType }) => mediaType))).toEqual(
      new Set(['text/html', 'text/markdown', 'text/plain', 'application/pdf']),
    )
    expect(sources.length).toBeGreaterThanOrEqual(8)
    for (const { text } of texts) expect(text).toContain('illustrative summary')
  })

  test('keeps names with those who use them', async () => {
    const aliases = await opened.database.aliases.toArray()
    const claims = aliases.map(({ name, claimant, clipId }) => [
      `${name} (${claimant})`,
      clipId !== null,
    ])
    expect(claims).toContainEqual(['HAFNIUM (Microsoft)', true])
    expect(claims).toContainEqual(['BRONZE MOHAWK (Secureworks)', true])
    expect(claims).toContainEqual(['TEMP.Periscope (FireEye)', true])
  })

  test('verifies', async () => {
    const { findings, checked } = await verifyCaseFile({ ref: 'f1' }, secret)
    expect(findings).toEqual([])
    const tags = await opened.database.mentions.count()
    expect(tags).toBeGreaterThan(0)
    const anchors = Object.keys(exampleClips).length + tags
    expect(checked).toMatchObject({ originals: 10, anchors })
  })
})

describe('the example briefing', () => {
  test('is a whole briefing', () => {
    expect(lines().length).toBeGreaterThanOrEqual(20)
    expect(lines().flatMap(citationsOf).length).toBeGreaterThanOrEqual(12)
    expect(
      lines()
        .flatMap(({ inlines }) => inlines)
        .filter(({ kind }) => kind === 'footnote').length,
    ).toBeGreaterThanOrEqual(1)
    expect(briefing.marking.label).toBe('TLP:AMBER')
  })

  test('keeps likelihood in the sentence and confidence beside it in each of its four key judgements', () => {
    const judgements = lines().filter(({ judgement }) => judgement?.key)
    expect(judgements).toHaveLength(4)
    for (const line of judgements) {
      expect(line.judgement?.likelihood).not.toBeNull()
      expect(line.judgement?.confidence).not.toBeNull()
      expect(wordsOf(line)).not.toMatch(/confidence/i)
    }
  })

  test('cites something in every reported fact and every judgement', () => {
    const bare = lines().filter(
      (line) =>
        ['reported-fact', 'judgement'].includes(line.type) && citationsOf(line).length === 0,
    )
    expect(bare.map(wordsOf)).toEqual([])
  })

  test('does not fall into the trap: APT40 alone is an inference of the press', () => {
    const [line] = linesWith(/APT40 carried out the compromise is an inference of the press/)
    expect(sourcesOf(line as DocumentLine)).toEqual([
      expect.stringContaining('Press digest'),
      expect.stringContaining('Press digest'),
    ])
    const [minister] = linesWith(/APT40 among several groups believed/)
    expect(minister?.type).toBe('reported-fact')
  })

  test('attributes to the ministry with its speakers', () => {
    const [line] = linesWith(/It is very likely that actors affiliated with the MSS/)
    const spoke = sourcesOf(line as DocumentLine).join('\n')
    for (const speaker of ['White House', 'United Kingdom', 'National daily, Canada'])
      expect(spoke).toContain(speaker)
  })

  test.each([
    ['the denial', /groundless/],
    ['both figures', /400,000 servers.*250,000/],
    ['both days', /16 July.*19 July/],
    ['names in Chinese', /丁晓阳/],
  ])('does not lose %s', (_, words) => {
    expect(linesWith(words).length).toBeGreaterThan(0)
  })
})

test('its passphrase stands where people look for it', () => {
  for (const page of ['README.md', 'docs/guide/command-line.md']) {
    const words = readFileSync(join(import.meta.dirname, '../../../..', page), 'utf8')
    expect(words).toContain(`\`${EXAMPLE_PASSPHRASE}\``)
  }
})
