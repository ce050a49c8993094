import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readFile } from '../../../renderer/airlock/read-file'
import { CasebookError } from '../../../shared/errors/casebook-error'
import { Extraction } from '../../../shared/model/source-text'
import { scorePages } from '../../bench/extraction-score'
import { gramAgreement } from '../../bench/four-gram'
import { hasCommand } from '../../builders/poppler'
import { takenMembers } from '../../builders/taken-members'

/*
 * What is read in real documents against the text that other readers found in them: of each
 * document's words at least 95 % are found, of ours at least 90 % are there, and runs of four words
 * agree to 90 %, so the order is right; article pages agree to 95 %.
 */

const DATA = '../shared/data'
const HOSTILE = join(DATA, '07-hostile')
const GOVERNMENT = join(DATA, '08-gov-documents')
const ADVISORY = join(GOVERNMENT, 'AA20-302A/AA20-302A')
/** Fewer words than this say nothing about a share. */
const ENOUGH_WORDS = 20

const present = existsSync(DATA)
if (!present) console.error(`No accuracy is measured: ${DATA} is not on this machine.`)

interface Reference {
  readonly file: string
  readonly text: string
}

/** A list of references, each with the file's path below 07-hostile. */
const listed = <T>(list: string): T[] =>
  present ? (JSON.parse(readFileSync(join(HOSTILE, list), 'utf8')) as T[]) : []

const word = listed<{ file: string; ref_text: string }>('docx/expected.json').map(
  ({ file, ref_text }): Reference => ({ file: join(HOSTILE, file), text: ref_text }),
)

/** What poppler reads, where it is installed; the list has no more than 4,000 characters of it. */
const pdf = hasCommand('pdftotext')
  ? [
      ...listed<{ file: string }>('pdf/expected-poppler.json').map(({ file }) =>
        join(HOSTILE, file),
      ),
      join(GOVERNMENT, 'TA14-353A_wiper.pdf'),
      join(GOVERNMENT, 'DECLAWING_THE_DRAGON_CGSC-thesis_2009.pdf'),
      `${ADVISORY}.pdf`,
    ].map((file): Reference => {
      const found = spawnSync('pdftotext', ['-enc', 'UTF-8', file, '-'], { encoding: 'utf8' })
      return { file, text: found.status === 0 ? found.stdout : '' }
    })
  : []

interface MailReference extends Reference {
  /** All text of the mail is in the reference. */
  readonly isWhole: boolean
}

/** The first 200 characters of a mail's plain text; a word that is cut at their end is left out. */
const mail = listed<{ file: string; text_head: string; parts: { type: string }[] }>(
  'eml/expected-python-email.json',
).map(
  ({ file, text_head: head, parts }): MailReference => ({
    file: join(HOSTILE, file),
    text: head.length < 200 ? head : head.replace(/\S+$/, ''),
    isWhole: head.length < 200 && parts.every(({ type }) => type === 'text/plain'),
  }),
)

const hasEnoughWords = ({ text }: Reference): boolean =>
  (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= ENOUGH_WORDS

const read = async (file: string): Promise<Extraction> =>
  Extraction.parse(await readFile(basename(file), readFileSync(file)))

function expectAgreement(found: string, reference: string): void {
  const words = gramAgreement(found, reference, 1)
  expect(words.recall).toBeGreaterThanOrEqual(0.95)
  expect(words.precision).toBeGreaterThanOrEqual(0.9)
  expect(gramAgreement(found, reference).f1).toBeGreaterThanOrEqual(0.9)
}

describe.skipIf(!present)(
  'real documents have the words of their reference, in their order',
  () => {
    it.each([...word, ...pdf].filter(hasEnoughWords))('$file', async ({ file, text }) => {
      expectAgreement((await read(file)).text.text, text)
    })

    it.each(mail.filter(hasEnoughWords))(
      '$file and its attachments',
      async ({ file, text, isWhole }) => {
        const mailRead = await read(file)
        const found = mailRead.text
        const parts = takenMembers(mailRead).map(({ bytes }) => new TextDecoder().decode(bytes))
        const words = gramAgreement([found.text, ...parts].join('\n'), text, 1)
        expect(words.recall).toBeGreaterThanOrEqual(0.95)
        if (isWhole) expectAgreement(found.text, text)
      },
    )

    it.each(word.filter((one) => !hasEnoughWords(one)))(
      '$file, whose words are few',
      async ({ file, text }) => {
        const found = await read(file).catch((error: unknown) => error)
        if (text.trim() === '') expect(found).toBeInstanceOf(CasebookError)
        else expect(gramAgreement((found as Extraction).text.text, text, 1).recall).toBe(1)
      },
    )

    it('article pages', async () => {
      const scores = await scorePages(join(DATA, '06-html/readability'))
      expect(scores.length).toBeGreaterThan(0)
      expect(scores.filter(({ f1 }) => f1 < 0.95)).toEqual([])
    })

    it('an advisory is the same text as Word document, as PDF and, as far as it goes, as page', async () => {
      const document = (await read(`${ADVISORY}.docx`)).text.text
      const printed = (await read(`${ADVISORY}.pdf`)).text.text
      const page = (await read(`${ADVISORY}.html`)).text.text
      expect(gramAgreement(document, printed, 1).recall).toBeGreaterThanOrEqual(0.95)
      expect(gramAgreement(document, printed).f1).toBeGreaterThanOrEqual(0.9)
      expect(gramAgreement(document, page, 1).recall).toBeGreaterThanOrEqual(0.95)
    })
  },
)
