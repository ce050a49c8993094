import { describe, expect, it } from 'vitest'
import { readFile } from '../../../renderer/airlock/read-file'
import { refuseLongReading } from '../../../shared/extract/refusal'
import { utf8 } from '../../../shared/text/bytes'
import { htmlPage } from '../../builders/html'

describe('a text that no case would bear is refused', () => {
  it.each([
    ['lines.md', 'x\n\n', 250_001],
    ['rows.csv', 'x,y\n', 250_002],
  ])('%s', async (name, line, count) => {
    const reading = Promise.resolve(readFile(name, utf8(line.repeat(count))))
    await expect(reading).rejects.toMatchObject({
      kind: 'refused',
      message: `${name}: not imported. It has more than 250,000 paragraphs.`,
    })
  })

  it('by its length', () => {
    const text = 'x'.repeat((32 << 20) + 1)
    expect(() => refuseLongReading('a.txt', { text, blocks: [] })).toThrow(
      'a.txt: not imported. Its text is longer than 32 million characters.',
    )
    expect(() => refuseLongReading('a.txt', { text: text.slice(1), blocks: [] })).not.toThrow()
  })
})

describe('a page whose tree would take too much is refused before it is built', () => {
  it.each([
    ['600 elements within each other', '<div>'.repeat(600), 'nested too deeply'],
    ['180 tables within each other', '<table><tr><td>'.repeat(180), 'nested too deeply'],
    ['260 lists within each other', '<ul><li>'.repeat(260), 'nested too deeply'],
    ['150,001 elements', '<b>x</b>'.repeat(150_001), 'more than 150,000 elements'],
  ])('%s', async (_what, body, reason) => {
    await expect(readFile('page.html', utf8(htmlPage({ body })))).rejects.toThrow(
      `page.html: not imported. ${reason.startsWith('nested') ? 'Its elements are' : 'It has'} ${reason}`,
    )
  })

  it('and one as deep as pages are made is read', async () => {
    const body = `${'<div>'.repeat(100)}${'<table><tr><td>'.repeat(30)}Deep words.`
    const { text } = await readFile('page.html', utf8(htmlPage({ body })))
    expect(text.text).toBe('Deep words.')
  })

  it('paragraphs that are not ended do not stand within each other', async () => {
    const body = '<p>Words.'.repeat(2_000)
    const { text } = await readFile('page.html', utf8(htmlPage({ body })))
    expect(text.blocks).toHaveLength(2_000)
  })
})
