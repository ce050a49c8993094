import { describe, expect, it } from 'vitest'
import { carrier } from '../../../../renderer/airlock/archive/carrier'
import { mboxMembers } from '../../../../renderer/airlock/mail/read-mbox'
import { Extraction } from '../../../../shared/model/source-text'
import { utf8 } from '../../../../shared/text/bytes'
import { takenMembers } from '../../../builders/taken-members'

const ENVELOPE = 'From a@b.example Mon Jul 19 12:00:00 2021'

const readMbox = (text: string) => carrier('mails.mbox', mboxMembers('mails.mbox', utf8(text)))

const read = async (text: string): Promise<[string, string][]> => {
  const found = Extraction.parse(await readMbox(text))
  expect(found).toMatchObject({ carrierOnly: true, title: 'mails', mediaType: 'application/mbox' })
  return takenMembers(found).map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])
}

describe('a mailbox is parted into its messages', () => {
  it('named after place and subject, in the order of the mailbox', async () => {
    const text = `${ENVELOPE}\nSubject: One\n\nWords\n\n${ENVELOPE}\nSubject: =?utf-8?q?=C3=9Cbung/2?=\n\nMore\n`
    expect(await read(text)).toEqual([
      ['00001 One.eml', 'Subject: One\n\nWords\n'],
      ['00002 Übung 2.eml', 'Subject: =?utf-8?q?=C3=9Cbung/2?=\n\nMore\n'],
    ])
  })

  it('with the line ends of Windows', async () => {
    const text = `${ENVELOPE}\nA: 1\n\nWords\n\n${ENVELOPE}\nB: 2\n\nMore\n`
    expect(await read(text.replaceAll('\n', '\r\n'))).toEqual([
      ['00001 message.eml', 'A: 1\r\n\r\nWords\r\n'],
      ['00002 message.eml', 'B: 2\r\n\r\nMore\r\n'],
    ])
  })

  it('takes one mark off lines that were kept from being taken for an envelope', async () => {
    const text = `${ENVELOPE}\nA: 1\n\n>From here\n>>From there\n > From\n>Fromage\nx >From\n`
    expect((await read(text))[0]?.[1]).toBe(
      'A: 1\n\nFrom here\n>From there\n > From\n>Fromage\nx >From\n',
    )
  })

  it('says of a message from which a mark was taken that it was rebuilt', async () => {
    const text = `${ENVELOPE}\nA: 1\n\n>From here\n\n${ENVELOPE}\nB: 2\n\nWords\n`
    const { members = [] } = await readMbox(text)
    expect(members.map(({ rebuilt }) => rebuilt)).toEqual([
      'the mark ">" was taken off its lines that begin with From',
      undefined,
    ])
  })

  it.each([
    [
      'prose after an empty line',
      '\nFrom the start of 2021, at 12:00, nobody looked.\nMore prose.\n',
    ],
    ['an envelope without an empty line before it', `${ENVELOPE}\nB: 2\n`],
    ['an envelope that nothing follows', `\n${ENVELOPE}`],
  ])('does not take %s for a message', async (_what, end) => {
    expect(await read(`${ENVELOPE}\nA: 1\n\nWords\n${end}`)).toHaveLength(1)
  })
})

describe('a mailbox that cannot be handed on is refused', () => {
  it.each([
    ['without a message', 'holds no message', 'From nowhere'],
    [
      'of more than 10,000 messages',
      'more than 10,000 files',
      `${ENVELOPE}\nA: 1\n\n`.repeat(10_001),
    ],
  ])('%s', async (_what, reason, text) => {
    await expect(readMbox(text)).rejects.toMatchObject({
      kind: 'refused',
      message: expect.stringContaining(reason),
    })
  })
})
