import { describe, expect, it } from 'vitest'
import { readFile } from '../../../renderer/airlock/read-file'
import { refuseLongReading } from '../../../shared/extract/refusal'
import { utf8 } from '../../../shared/text/bytes'

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
