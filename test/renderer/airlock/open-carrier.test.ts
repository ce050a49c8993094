import { describe, expect, it } from 'vitest'
import { takeMembers } from '../../../renderer/airlock/open-carrier'
import { readFile } from '../../../renderer/airlock/read-file'
import type { MembersJob } from '../../../shared/ipc/airlock-job'
import { utf8 } from '../../../shared/text/bytes'
import { FILE_PART_BYTES } from '../../../shared/text/file-limit'
import { zip } from '../../builders/zip'

const filled = (size: number, byte: number) => new Uint8Array(size).fill(byte)

const SIZES = [10, 3 * FILE_PART_BYTES, 20, 30, FILE_PART_BYTES, 2 * FILE_PART_BYTES, 40]
const ARCHIVE = zip(SIZES.map((size, at) => ({ path: `${at}.txt`, bytes: filled(size, at) })))

const job = (given: Partial<MembersJob>): MembersJob => ({
  kind: 'members',
  name: 'a.zip',
  sha256: 'a',
  bytes: null,
  at: 0,
  offset: 0,
  ...given,
})

const taken = async (given: Partial<MembersJob>) =>
  (await takeMembers(job(given))).map((bytes) => [bytes.length, bytes[0]])

describe('an archive of more than crosses with its answer', () => {
  it('is told of whole, with the bytes of its first files', async () => {
    const { members = [] } = await readFile('a.zip', ARCHIVE)
    expect(members.map(({ size }) => size)).toEqual(SIZES)
    expect(members.map(({ bytes }) => bytes !== null)).toEqual([
      ...Array(4).fill(true),
      ...Array(3).fill(false),
    ])
  })

  it('hands on small files together and a large one in parts', async () => {
    await expect(taken({ bytes: ARCHIVE, sha256: 'b' })).resolves.toEqual([[10, 0]])
    for (const offset of [0, FILE_PART_BYTES, 2 * FILE_PART_BYTES]) {
      expect(await taken({ sha256: 'b', at: 1, offset })).toEqual([[FILE_PART_BYTES, 1]])
    }
    expect(await taken({ sha256: 'b', at: 2 })).toEqual([
      [20, 2],
      [30, 3],
    ])
    expect(await taken({ sha256: 'b', at: 4 })).toEqual([[FILE_PART_BYTES, 4]])
  })

  it('is looked through anew for a file before those that were taken', async () => {
    await taken({ bytes: ARCHIVE, sha256: 'c', at: 6 })
    expect(await taken({ sha256: 'c', at: 2 })).toHaveLength(2)
  })

  it('is asked for when another is open', async () => {
    await taken({ bytes: ARCHIVE, sha256: 'd' })
    await expect(taken({ sha256: 'e' })).rejects.toMatchObject({ kind: 'not-found' })
  })

  it('holds no file behind its last', async () => {
    await expect(taken({ bytes: ARCHIVE, sha256: 'f', at: SIZES.length })).rejects.toMatchObject({
      kind: 'refused',
    })
  })
})

it('hands on the attachments of a mail by their places', async () => {
  const mail = [
    'Subject: Two lists',
    'Content-Type: multipart/mixed; boundary=b',
    ...['One', 'Two'].flatMap((words) => [
      '',
      '--b',
      `Content-Type: text/plain; name=${words}.txt`,
      'Content-Disposition: attachment',
      '',
      words,
    ]),
    '--b--',
    '',
  ].join('\r\n')
  const members = await takeMembers(job({ name: 'a.eml', bytes: utf8(mail), at: 1 }))
  expect(members.map((bytes) => new TextDecoder().decode(bytes).trim())).toEqual(['Two'])
})
