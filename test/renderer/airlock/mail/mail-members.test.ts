import { describe, expect, it } from 'vitest'
import { readFile } from '../../../../renderer/airlock/read-file'
import type { Extraction } from '../../../../shared/model/source-text'
import { base64, htmlPart, multipart, plainPart, sent, type SentPart } from '../../../builders/mail'
import { ANY_HEADER, blocksOf, readSent } from '../../../builders/read-mail'
import { takenMembers } from '../../../builders/taken-members'

const named = (found: Extraction): [string, string][] =>
  takenMembers(found).map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])

describe('what a mail carries', () => {
  const attached = (name: string, content = 'x'): SentPart => ({
    fields: ['Content-Type: application/pdf', `Content-Disposition: attachment; ${name}`],
    body: content,
  })
  const names = async (...fields: string[]) =>
    (
      await readSent(
        multipart(
          'mixed',
          fields.map((field) => attached(field)),
          ANY_HEADER,
        ),
      )
    ).members?.map(({ name }) => name)

  it('is named as the mail names it, in any encoding of names, and never by a path', async () => {
    expect(
      await names(
        'filename="plain.pdf"',
        'filename=two words.pdf',
        `filename*=UTF-8''%C3%9Cbersicht.pdf`,
        `filename*0*=koi8-r''%CF%D4; filename*1*=%DE%A3%D4; filename*2=.pdf`,
        'filename="=?gb18030?B?sai45i5wZGY=?="',
        'filename="..\\\\..\\\\evil.pdf"',
        'filename="/etc/passwd"',
        'filename="a\u202efdp.exe"',
        'filename="con.pdf"',
        'filename="plain.pdf"',
        'x=y',
      ),
    ).toEqual([
      'plain.pdf',
      'two words.pdf',
      'Übersicht.pdf',
      'отчёт.pdf',
      '报告.pdf',
      'evil.pdf',
      'passwd.pdf',
      'a fdp.exe',
      'attachment.pdf',
      'plain (2).pdf',
      'attachment (2).pdf',
    ])
  })

  it('is handed on byte by byte; a mail passed on stays a mail of its own', async () => {
    const inner = multipart('mixed', [plainPart('Inner words.')], ['Subject: Inner'], 'in')
    const found = await readSent(
      multipart(
        'mixed',
        [
          plainPart('Outer words.'),
          { fields: ['Content-Type: message/rfc822'], body: sent(inner) },
          {
            fields: ['Content-Type: image/png; name=a.png', 'Content-Transfer-Encoding: base64'],
            body: base64(Uint8Array.of(0, 255, 10, 13)),
          },
        ],
        ANY_HEADER,
      ),
    )
    expect(blocksOf(found)).toEqual([['paragraph', 'Outer words.']])
    expect(found.members?.map(({ name }) => name)).toEqual(['Inner.eml', 'a.png'])
    expect(found.members?.[0]?.bytes).toEqual(sent(inner))
    expect(found.members?.[1]?.bytes).toEqual(Uint8Array.of(0, 255, 10, 13))
    for (const { bytes } of takenMembers(found)) expect(bytes.buffer.byteLength).toBe(bytes.length)
  })

  it('counts pictures of the HTML and signatures rather than making sources of them', async () => {
    const picture = { fields: ['Content-Type: image/gif', 'Content-ID: <1>'], body: 'GIF' }
    const found = await readSent(
      multipart('signed', [
        multipart('related', [htmlPart('<p>Words<img src="cid:1"></p>'), picture, picture]),
        { fields: ['Content-Type: application/pgp-signature'], body: 'x' },
      ]),
    )
    expect(found.members).toEqual([])
    expect(found.dropped).toEqual(['a signature, which is not checked', '2 inline pictures'])
  })

  const UUENCODED = 'begin 644 cat.txt\n#8V%T\n`\nend\n'

  it('is taken out of the text it was written into by uuencode', async () => {
    const found = await readSent(plainPart(`Before.\n\n${UUENCODED}\nBehind.`))
    expect(blocksOf(found)).toEqual([
      ['paragraph', 'Before.'],
      ['paragraph', 'Behind.'],
    ])
    expect(named(found)).toEqual([['cat.txt', 'cat']])
  })

  it('is unpacked where that is its transfer encoding', async () => {
    const fields = ['Content-Type: image/gif; name=a.gif', 'Content-Transfer-Encoding: x-uuencode']
    const found = await readSent(
      multipart('mixed', [plainPart('Words.'), { fields, body: UUENCODED }], ANY_HEADER),
    )
    expect(named(found)).toEqual([['a.gif', 'cat']])
  })

  it.each([
    'begin 644 cat.txt\nwords that are none\nend',
    'begin 644 cat.txt\n#8V%T\n`',
    'begin 644 cat.txt\n#8V%T8V%T\nend',
    'begin of the end',
  ])('is none where it only looks like one: %j', async (text) => {
    const found = await readSent(plainPart(text))
    expect(found.text.text).toContain('begin')
    expect(found.members).toEqual([])
  })

  it('is said to be sealed, and none, where only a key opens it', async () => {
    const part = (type: string): SentPart => ({ fields: [`Content-Type: ${type}`], body: 'MIAG' })
    const pgp = multipart('encrypted', [
      part('application/pgp-encrypted'),
      part('application/octet-stream; name=encrypted.asc'),
    ])
    const sealed = [
      part('application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m'),
      part('application/x-pkcs7-mime; smime-type=signed-data; name=smime.p7m'),
      pgp,
    ]
    const found = await readSent(multipart('mixed', [plainPart('Words.'), ...sealed], ANY_HEADER))
    expect(found.members).toEqual([])
    expect(found.dropped).toEqual([
      'an encrypted text (S/MIME), which is not read',
      'a text packed into its signature (S/MIME), which is not read',
      'an encrypted text (OpenPGP), which is not read',
    ])
    const within = await readSent(
      plainPart('-----BEGIN PGP MESSAGE-----\n\nhQEM\n-----END PGP MESSAGE-----'),
    )
    expect(within.warnings).toEqual([
      'A part of the text is encrypted with OpenPGP and cannot be read.',
    ])
  })

  it('names the packet of Outlook as what it is where it is read itself', async () => {
    const packet = Uint8Array.of(0x78, 0x9f, 0x3e, 0x22, 1, 0, 1, 6, 0x90)
    await expect(readFile('winmail.dat', packet)).rejects.toThrow(
      'It is what Outlook packs a mail into for itself (TNEF, winmail.dat); such files are not read.',
    )
  })

  it('keeps the messages of a digest apart', async () => {
    const message = (words: string): SentPart => ({
      fields: [],
      body: `Subject: ${words}\n\n${words}`,
    })
    const found = await readSent(multipart('digest', [message('one'), message('two')], ANY_HEADER))
    expect(found.members?.map(({ name }) => name)).toEqual(['one.eml', 'two.eml'])
  })
})
