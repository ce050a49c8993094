import { describe, expect, it } from 'vitest'
import { readFile } from '../../../../renderer/airlock/read-file'
import { Extraction } from '../../../../shared/model/source-text'
import { fromUtf8 } from '../../../../shared/text/bytes'
import { type DrawnMember, zip } from '../../../builders/zip'
import { takenMembers } from '../../../builders/taken-members'

const read = async (members: readonly DrawnMember[]) =>
  Extraction.parse(await readFile('a.zip', zip(members)))

describe('a ZIP', () => {
  it('gives its files in their order, stored or packed, and is no source', async () => {
    const found = await read([
      { path: 'notes/', bytes: '' },
      { path: 'notes/one.txt', bytes: 'One' },
      { path: 'two.txt', bytes: 'Two '.repeat(1000), deflate: true },
      { path: '__MACOSX/._two.txt', bytes: 'x' },
    ])
    expect(found.carrierOnly).toBe(true)
    expect(takenMembers(found).map(({ name, bytes }) => [name, fromUtf8(bytes)])).toEqual([
      ['notes/one.txt', 'One'],
      ['two.txt', 'Two '.repeat(1000)],
    ])
    expect(found.dropped).toEqual(['1 file of the file manager'])
  })

  it.each([
    ['../../etc/passwd', '../../etc/passwd'],
    ['C:\\Users\\a.txt', 'C:/Users/a.txt'],
    ['gpj.\u202eexe', 'gpj. exe'],
    ['a\0b', 'a b'],
    ['x'.repeat(2000), 'x'.repeat(300)],
  ])('the name %j is only a label', async (path, label) => {
    expect((await read([{ path, bytes: 'x' }])).members?.[0]?.name).toBe(label)
  })

  it('numbers files of one name', async () => {
    const found = await read([
      { path: 'a.txt', bytes: 'x' },
      { path: 'a.txt', bytes: 'y' },
    ])
    expect(found.members?.map(({ name }) => name)).toEqual(['a.txt', 'a (2).txt'])
  })
})

describe('a ZIP with a file that cannot be unpacked', () => {
  const zeros = new Uint8Array(2 << 20)
  it.each([
    ['is protected', { path: 'b.txt', bytes: 'x', encrypted: true }, 'protected by a password'],
    ['is a bomb', { path: 'b.txt', bytes: zeros, deflate: true }, 'more than 200 times its size'],
    [
      'is damaged',
      { path: 'b.txt', bytes: zeros, deflate: true, claimsSize: 1000 },
      /larger than the archive says|damaged/,
    ],
    ['is the bytes of another', { path: 'b.txt', sharesDataOf: 0 }, /overlap|damaged/],
  ])('gives the others and names the one that %s', async (_, bad, reason) => {
    const found = await read([{ path: 'a.txt', bytes: 'A' }, bad, { path: 'c.txt', bytes: 'C' }])
    expect(found.members?.map(({ name }) => name)).toEqual(['a.txt', 'c.txt'])
    expect(found.warnings).toHaveLength(1)
    expect(found.warnings?.[0]).toMatch(/^b\.txt in a\.zip: not imported\./)
    expect(found.warnings?.[0]).toMatch(reason)
  })

  it('names fifty of many', async () => {
    const bad = Array.from({ length: 60 }, (_, at) => ({
      path: `${at}.txt`,
      bytes: 'x',
      encrypted: true,
    }))
    const { warnings } = await read([{ path: 'a.txt', bytes: 'A' }, ...bad])
    expect(warnings).toHaveLength(51)
    expect(warnings?.at(-1)).toBe('10 more files likewise.')
  })
})

describe('a hostile ZIP is refused', () => {
  const zeros = new Uint8Array(64 << 20)
  it.each([
    ['without files', [], 'holds no files'],
    [
      'with a password',
      [{ path: 'a.txt', bytes: 'x', encrypted: true }],
      'protected by a password',
    ],
    ['of zeros', [{ path: 'a', bytes: zeros, deflate: true }], 'more than 200 times'],
    [
      'of zeros that claims to be small',
      [{ path: 'a', bytes: zeros, deflate: true, claimsSize: 1000 }],
      /larger than the archive says|damaged/,
    ],
    [
      'of too many files',
      Array.from({ length: 10_001 }, (_, at) => ({ path: `${at}` })),
      'more than 10,000 files',
    ],
    [
      'of more than 256 MB',
      [{ path: 'a', bytes: zeros, claimsSize: 257 << 20 }],
      'larger than 256 MB',
    ],
  ])('%s', async (_, members, reason) => {
    await expect(read(members)).rejects.toThrow(reason)
  })

  it('cut off', async () => {
    const bytes = zip([{ path: 'a.txt', bytes: 'words'.repeat(100) }]).slice(0, -30)
    await expect(readFile('a.zip', bytes)).rejects.toThrow('damaged or incomplete')
  })
})
