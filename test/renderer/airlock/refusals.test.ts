import { describe, expect, it } from 'vitest'
import { readFile } from '../../../renderer/airlock/read-file'
import { refuseBySize } from '../../../shared/extract/refusal'
import { utf8 } from '../../../shared/text/bytes'
import { htmlPage } from '../../builders/html'
import { column, pdf } from '../../builders/pdf'

const WORDS = column(72, 100, ['Words of a page.'])

describe('a file that cannot be read is refused by a sentence that begins with its name', () => {
  it.each([
    ['nothing.txt', new Uint8Array(0), 'The file is empty (0 bytes).'],
    ['blank.txt', utf8(' \n\t\n'), 'The file holds no text.'],
    ['blank.html', utf8(htmlPage({ body: '<img src="x.png">' })), 'The page holds no text.'],
    [
      'secret.pdf',
      pdf({ pages: [{ lines: WORDS }], encrypted: true }),
      'The PDF is encrypted and asks for a password.',
    ],
    [
      'torn.pdf',
      pdf({ pages: [{ lines: WORDS }] }).slice(0, 60),
      'The PDF is damaged and cannot be read',
    ],
    [
      'renamed.pdf',
      utf8(htmlPage({ body: 'x' })),
      'The name says a PDF, the bytes are an HTML page. Rename the file after what it is.',
    ],
  ])('%s', async (name, bytes, reason) => {
    await expect(readFile(name, bytes)).rejects.toMatchObject({
      kind: 'refused',
      message: expect.stringMatching(new RegExp(`^${name}: not imported\\. `)),
    })
    await expect(readFile(name, bytes)).rejects.toThrow(reason)
  })

  it('is read all the same where it lies within another, since nobody can rename it there', async () => {
    const found = await readFile('note.eml › renamed.pdf', utf8(htmlPage({ body: 'Words.' })))
    expect(found.text.text).toBe('Words.')
    expect(found.warnings).toEqual(['The name says a PDF, the bytes are an HTML page.'])
  })

  it('is refused above 512 MB by its size alone', () => {
    expect(() => refuseBySize('huge.pdf', 512 * 1024 * 1024 + 1)).toThrow(
      'huge.pdf: not imported. The file is larger than 512 MB',
    )
    expect(() => refuseBySize('large.pdf', 512 * 1024 * 1024)).not.toThrow()
  })
})
