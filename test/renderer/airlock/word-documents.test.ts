import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../renderer/airlock/read-docx'
import { readHtml } from '../../../renderer/airlock/read-html'
import { readPdf } from '../../../renderer/airlock/read-pdf'
import { Extraction } from '../../../shared/model/source-text'
import { gramAgreement } from '../../bench/four-gram'

const FOLDER = '../shared/data/07-hostile'
const LIST = `${FOLDER}/docx/expected.json`
const ADVISORY = '../shared/data/08-gov-documents/AA20-302A/AA20-302A'
for (const path of [LIST, `${ADVISORY}.docx`]) {
  if (!existsSync(path)) console.error(`No Word document is read: ${path} is not on this machine.`)
}

interface Expected {
  readonly file: string
  readonly ref_tokens: number
  readonly ref_text: string
}
const DOCUMENTS: readonly Expected[] = existsSync(LIST)
  ? (JSON.parse(readFileSync(LIST, 'utf8')) as Expected[])
  : []
/** Fewer words than this say nothing about a share. */
const ENOUGH_WORDS = 20

const read = async (path: string): Promise<Extraction> =>
  Extraction.parse(await readDocx('document.docx', readFileSync(path)))

describe.skipIf(DOCUMENTS.length === 0)('Word documents of two other readers’ tests', () => {
  it.each(DOCUMENTS.filter((one) => one.ref_tokens >= ENOUGH_WORDS))(
    '$file has the words of its reference, in their order',
    async ({ file, ref_text }) => {
      const { text } = (await read(`${FOLDER}/${file}`)).text
      const words = gramAgreement(text, ref_text, 1)
      expect(words.recall).toBeGreaterThanOrEqual(0.95)
      expect(words.precision).toBeGreaterThanOrEqual(0.9)
      expect(gramAgreement(text, ref_text).f1).toBeGreaterThanOrEqual(0.9)
    },
  )

  it.each(DOCUMENTS.filter((one) => one.ref_tokens < ENOUGH_WORDS))(
    '$file has the few words of its reference, or is refused without any',
    async ({ file, ref_text }) => {
      if (ref_text.trim() === '') {
        await expect(read(`${FOLDER}/${file}`)).rejects.toMatchObject({ kind: 'refused' })
      } else {
        const { text } = (await read(`${FOLDER}/${file}`)).text
        expect(gramAgreement(text, ref_text, 1).recall).toBe(1)
      }
    },
  )
})

describe.skipIf(!existsSync(`${ADVISORY}.docx`))('an advisory in three formats', () => {
  it('is the same text as its PDF, in the same order', async () => {
    const pdf = await readPdf('advisory.pdf', new Uint8Array(readFileSync(`${ADVISORY}.pdf`)))
    const { text } = (await read(`${ADVISORY}.docx`)).text
    expect(gramAgreement(text, pdf.text.text, 1).recall).toBeGreaterThanOrEqual(0.95)
    expect(gramAgreement(text, pdf.text.text).f1).toBeGreaterThanOrEqual(0.9)
  })

  it('holds what its page says', async () => {
    const page = readHtml('advisory.html', readFileSync(`${ADVISORY}.html`))
    const { text } = (await read(`${ADVISORY}.docx`)).text
    expect(gramAgreement(text, page.text.text, 1).recall).toBeGreaterThanOrEqual(0.95)
  })
})
