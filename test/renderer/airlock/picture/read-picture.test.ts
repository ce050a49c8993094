import { describe, expect, it } from 'vitest'
import { readFile } from '../../../../renderer/airlock/read-file'
import { utf8 } from '../../../../shared/text/bytes'
import { exif, exifSegment, jpegFrame, png } from '../../../builders/pictures'

describe('a picture is a source', () => {
  it('of one page without words, turned as it says', async () => {
    const photo = jpegFrame(600, 400, [exifSegment(exif({ orientation: 6 }))])
    const read = await readFile('quay.jpg', photo)
    expect(read).toMatchObject({
      mediaType: 'image/jpeg',
      title: 'quay',
      published: null,
      text: { text: '', extractor: { id: 'picture' } },
    })
    expect(read.text.pages).toEqual([{ number: 1, start: 0, end: 0, width: 400, height: 600 }])
  })

  it('and says so where its file was cut off', async () => {
    const whole = png({ width: 20, height: 10 })
    expect((await readFile('quay.png', whole)).warnings).toEqual([])
    expect((await readFile('quay.png', whole.subarray(0, -12))).warnings).toEqual([
      'The file ends before the picture does; what is missing of it is left blank.',
    ])
  })

  it('whose words are its own where it is a drawing', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><text>North</text><text>Gate</text></svg>'
    const { mediaType, text } = await readFile('plan.svg', utf8(svg))
    expect(mediaType).toBe('image/svg+xml')
    expect(text.text).toBe('North\nGate')
    expect(text.pages).toEqual([{ number: 1, start: 0, end: 10, width: 300, height: 150 }])
  })

  it.each([
    ['a.png', png({ width: 20_000, height: 20_000, declaredOnly: true }), '20,000 × 20,000 pixels'],
    ['a.jpg', jpegFrame(60_000, 60_000), '60,000 × 60,000 pixels'],
    ['a.gif', utf8('GIF89a'), 'it says no size'],
  ])('unless %s declares no size or more pixels than are unpacked', async (name, bytes, why) => {
    await expect(readFile(name, bytes)).rejects.toThrow(why)
  })
})
