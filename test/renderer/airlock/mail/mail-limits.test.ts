import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMail } from '../../../../renderer/airlock/mail/read-mail'
import { Extraction } from '../../../../shared/model/source-text'
import { utf8 } from '../../../../shared/text/bytes'

describe('a damaged mail is read as far as it goes', () => {
  it.each([
    [
      'without the end of its boundaries',
      'Content-Type: multipart/mixed; boundary=b\n\n--b\n\nWords',
    ],
    ['whose boundary never comes', 'Content-Type: multipart/mixed; boundary=b\n\nWords'],
    ['without an empty line', 'Subject: x\nWords without a colon'],
    [
      'with Windows line ends mixed in',
      'Content-Type: multipart/mixed; boundary=b\r\n\n--b\r\n\nWords\n--b--',
    ],
    ['behind a line of a mailbox', 'From a@b Mon Jul 19 12:00:00 2021\nSubject: x\n\nWords'],
    ['in an unknown charset', 'Content-Type: text/plain; charset=nonsense\n\nWords'],
    ['in an unknown transfer encoding', 'Content-Transfer-Encoding: nonsense\n\nWords'],
  ])('%s', async (_what, text) => {
    const found = Extraction.parse(await readMail('mail.eml', utf8(text)))
    expect(found.text.text).toContain('Words')
  })

  it('whatever its bytes are', async () => {
    const word = fc.constantFrom(
      '--b',
      '--b--',
      '\n',
      '\r\n',
      'Content-Type: multipart/mixed; boundary=b\n',
      'Content-Type: message/rfc822\n',
      'Content-Type: text/html\n',
      'Content-Transfer-Encoding: base64\n',
      'Subject: =?utf-8?q?=?=',
      '>From ',
      '=\n',
      'x',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 40 }), async (words) => {
        const found = await readMail('m.eml', utf8(words.join(''))).catch((error: unknown) => error)
        if (found instanceof Error) expect(found.message).toMatch(/^m\.eml: not imported\. /)
        else expect(() => Extraction.parse(found)).not.toThrow()
      }),
    )
  })
})

describe('a mail made to exhaust its reader is refused', () => {
  const nested = (depth: number, kind: (inner: string, level: number) => string): string => {
    let text = 'Words'
    for (let level = 0; level < depth; level += 1) text = kind(text, level)
    return text
  }
  it.each([
    [
      '300 multiparts within each other',
      'nested more than 50 deep',
      () =>
        nested(
          300,
          (text, n) =>
            `Content-Type: multipart/mixed; boundary=b${n}\n\n--b${n}\n${text}\n--b${n}--\n`,
        ),
    ],
    [
      '300 messages within each other',
      'nested more than 50 deep',
      () => nested(300, (text) => `Content-Type: message/rfc822\n\n${text}`),
    ],
    [
      'boundaries without end',
      'more than 10,000 parts',
      () => `Content-Type: multipart/mixed; boundary=b\n\n${'--b\n\nx\n'.repeat(1_000_000)}`,
    ],
    ['a million fields', 'longer than 1 MB', () => 'X-Field: value\n'.repeat(1_000_000)],
    [
      'a field that is folded a million times',
      'longer than 1 MB',
      () => `Subject: x\n${' y\n'.repeat(1_000_000)}`,
    ],
    ['a text of 40 MB', 'longer than 16 MB', () => `Subject: x\n\n${'word '.repeat(8_000_000)}`],
    [
      'HTML nested without end',
      'nested too deeply',
      () => `Content-Type: text/html\n\n${'<div>'.repeat(1_000_000)}`,
    ],
    [
      'HTML of a million elements',
      'more than 150,000 elements',
      () => `Content-Type: text/html\n\n${'<br>'.repeat(1_000_000)}`,
    ],
    ['nothing', 'neither a header nor text', () => '\n\n'],
  ])('%s', async (_what, reason, make) => {
    await expect(readMail('bomb.eml', utf8(make()))).rejects.toMatchObject({
      kind: 'refused',
      message: expect.stringContaining(reason),
    })
  })

  it('but one of long lines that look like boundaries is not', async () => {
    const lines = `--b${' '.repeat(5000)}x\n`.repeat(2000)
    const text = `Content-Type: multipart/mixed; boundary=b\n\n--b\n\nWords\n${lines}--b--\n`
    expect((await readMail('mail.eml', utf8(text))).text.text).toContain('Words')
  })
})

/** Megabytes of base64 in the large mail; CASEBOOK_MAIL_MB=200 reads the largest that is asked for. */
const LARGE = Number(process.env.CASEBOOK_MAIL_MB ?? 10)

describe('a large attachment', () => {
  it(`of ${LARGE} MB in base64 is handed on whole, and nothing else with it`, async () => {
    const line = utf8(`${'QUJD'.repeat(19)}\r\n`)
    const lines = Math.floor((LARGE * 1024 * 1024) / line.length)
    const head = utf8(
      'Content-Type: application/x; name=a.bin\r\nContent-Transfer-Encoding: base64\r\n\r\n',
    )
    const bytes = new Uint8Array(head.length + lines * line.length)
    bytes.set(head)
    for (let at = head.length; at < bytes.length; at += line.length) bytes.set(line, at)
    const { members = [] } = await readMail('large.eml', bytes)
    const content = members[0]?.bytes ?? new Uint8Array()
    expect(content.buffer.byteLength).toBe(lines * 57)
    expect(content.every((byte, at) => byte === 0x41 + (at % 3))).toBe(true)
  })
})
