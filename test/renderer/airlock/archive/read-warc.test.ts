import { randomBytes } from 'node:crypto'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readFile } from '../../../../renderer/airlock/read-file'
import { Extraction } from '../../../../shared/model/source-text'
import { concatBytes, fromUtf8, utf8 } from '../../../../shared/text/bytes'
import { encoded } from '../../../builders/encoded'
import { flipBit } from '../../../builders/flip-bit'
import { gzipOfZeros, packedWarc, warc, warcRecord } from '../../../builders/warc'
import { zip } from '../../../builders/zip'
import { takenMembers } from '../../../builders/taken-members'

const ZEROS = gzipOfZeros(5)
/** Members of 4 MB, of which a sixtieth does not pack. */
const LARGE = repeated(gzipSync(concatBytes([randomBytes(1 << 16), new Uint8Array(1 << 22)])), 67)
const PAGE = '<html><body><p>Words of a page.</p></body></html>'
const RECORDS = [
  { type: 'warcinfo', body: 'software: x' },
  { type: 'request', body: 'GET /a HTTP/1.1\r\n\r\n' },
  { url: 'https://news.example.org/a', body: PAGE },
  { type: 'metadata', body: 'x: y' },
  { url: 'https://news.example.org/report.pdf', body: '<html><p>Not found' },
  {
    url: 'https://news.example.org/b',
    headers: ['Content-Type: application/pdf'],
    body: '%PDF-1.4',
  },
  { url: 'https://news.example.org/s.css', headers: ['Content-Type: text/css'], body: 'p {}' },
  { url: 'https://news.example.org/gone', status: '404 Not Found', body: PAGE },
]

function repeated(bytes: Uint8Array, times: number): Uint8Array {
  return concatBytes(Array.from({ length: times }, () => bytes))
}

const read = async (name: string, bytes: Uint8Array) =>
  Extraction.parse(await readFile(name, bytes))

describe('a web archive', () => {
  it.each([
    ['a.warc', warc(RECORDS)],
    ['a.warc.gz', packedWarc(RECORDS)],
    ['whole.warc.gz', gzipSync(warc(RECORDS))],
    [
      'a.wacz',
      zip([
        { path: 'datapackage.json', bytes: '{}' },
        { path: 'pages/pages.jsonl', bytes: '{}' },
        { path: 'archive/data.warc.gz', bytes: packedWarc(RECORDS) },
      ]),
    ],
  ])('%s gives its pages and documents, with address and time', async (name, bytes) => {
    const found = await read(name, bytes)
    expect(found).toMatchObject({ carrierOnly: true, text: { text: '' }, warnings: [] })
    const at = { captured: '2021-07-19T12:00:00Z', size: expect.any(Number) }
    expect(found.members).toEqual([
      {
        ...at,
        name: 'news.example.org/a.html',
        url: 'https://news.example.org/a',
        bytes: utf8(PAGE),
        charset: 'utf-8',
      },
      {
        ...at,
        name: 'news.example.org/report.pdf.html',
        url: 'https://news.example.org/report.pdf',
        bytes: utf8('<html><p>Not found'),
        charset: 'utf-8',
      },
      {
        ...at,
        name: 'news.example.org/b.pdf',
        url: 'https://news.example.org/b',
        bytes: utf8('%PDF-1.4'),
      },
    ])
    expect(found.dropped).toEqual([
      '1 record about the archive',
      '1 request',
      '1 metadata record',
      '1 style sheet, script or other file of a page',
      '1 answer without a page (moved, missing)',
    ])
  })

  it.each([
    ['no type', ['Server: x']],
    ['a type of any bytes', ['Content-Type: application/octet-stream']],
    ['a type of downloads', ['Content-Type: binary/octet-stream']],
  ])('takes the word of the bytes where the server named %s', async (_, headers) => {
    const at = 'https://news.example.org'
    const found = await read(
      'a.warc',
      warc([
        { url: `${at}/a`, headers, body: PAGE },
        { url: `${at}/download?id=7`, headers, body: '%PDF-1.4' },
        { url: `${at}/s.js`, headers, body: 'let a = 1' },
      ]),
    )
    expect(found.members?.map(({ name }) => name)).toEqual([
      'news.example.org/a.html',
      'news.example.org/download.pdf',
    ])
    expect(found.dropped).toEqual(['1 style sheet, script or other file of a page'])
  })

  it('unpacks what the server packed and joins what it sent in chunks', async () => {
    const packed = gzipSync(PAGE)
    const chunked = `${PAGE.length.toString(16)}\r\n${PAGE}\r\n0\r\n\r\n`
    const html = 'Content-Type: text/html'
    const found = await read(
      'a.warc',
      warc([
        { headers: [html, 'Content-Encoding: gzip'], body: packed },
        { headers: [html, 'Transfer-Encoding: chunked'], body: chunked },
      ]),
    )
    expect(takenMembers(found).map(({ bytes }) => fromUtf8(bytes))).toEqual([PAGE, PAGE])
    expect(found.members?.map(({ name }) => name)).toEqual([
      'news.example.org/a.html',
      'news.example.org/a (2).html',
    ])
  })

  it.each([
    ['gzip', gzipSync(PAGE)],
    ['deflate', deflateSync(PAGE)],
    ['deflate', deflateRawSync(PAGE)],
    ['identity', utf8(PAGE)],
    ['br', utf8(PAGE)],
  ])('has the page behind the packing that its server called %s', async (packing, body) => {
    const headers = ['Content-Type: text/html', `Content-Encoding: ${packing}`]
    const found = await read('a.warc', warc([{ headers, body }]))
    expect(takenMembers(found).map(({ bytes }) => fromUtf8(bytes))).toEqual([PAGE])
    expect(found.warnings).toEqual([])
  })

  it.each([
    ['br', brotliCompressSync(PAGE), 'Brotli'],
    ['zstd', Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd, 0, 1, 2, 3), 'Zstandard'],
    ['gzip, br', brotliCompressSync(gzipSync(PAGE)), 'Brotli'],
  ])('leaves a page packed with %s out and says so', async (packing, body, words) => {
    const headers = ['Content-Type: text/html', `Content-Encoding: ${packing}`]
    const found = await read('a.warc', warc([{ body: PAGE }, { headers, body }]))
    expect(found.members).toHaveLength(1)
    expect(found.dropped).toEqual(['1 page packed in a way that is not read'])
    expect(found.warnings?.[0]).toContain(`packed with ${words} are not read`)
  })

  it('says of a page whose packing was undone that it was rebuilt', async () => {
    const headers = ['Content-Type: text/html', 'Content-Encoding: gzip']
    const body = gzipSync(PAGE)
    const found = await read(
      'a.warc',
      warc([{ body: PAGE }, { headers, body }, { headers, body: `${PAGE} ` }]),
    )
    expect(found.members?.map(({ rebuilt }) => rebuilt)).toEqual([
      undefined,
      'the packing of the server was undone',
      undefined,
    ])
  })

  it('hands on the charset that the server named, which goes before that of the page', async () => {
    const headers = ['Content-Type: text/html; charset="windows-1251"']
    const page = '<html><meta charset="utf-8"><p>Отчёт за июль, порт и маяк.'
    const [member] =
      (await read('a.warc', warc([{ headers, body: encoded(page, 'windows-1251') }]))).members ?? []
    expect(member?.charset).toBe('windows-1251')
    const { text, found, warnings } = Extraction.parse(
      await readFile('a.html', member?.bytes ?? new Uint8Array(), member?.charset),
    )
    expect(text.text).toBe('Отчёт за июль, порт и маяк.')
    expect(found).toContainEqual({
      detail: 'charset',
      value: 'windows-1251',
      place: 'HTTP header Content-Type',
    })
    expect(warnings).toEqual([])
  })

  it('says so where the server named a charset that the bytes do not fit', async () => {
    const { text, warnings } = await readFile('a.html', utf8('<p>Порт und Küste'), 'shift_jis')
    expect(text.text).toBe('Порт und Küste')
    expect(warnings).toEqual([
      'The server named the charset “shift_jis”, which the bytes do not fit; they were read as utf-8.',
    ])
  })

  it('that ends within a record is read up to there, and says so', async () => {
    const found = await read('a.warc', warc([{ body: PAGE }]).slice(0, -20))
    expect(found.members).toHaveLength(1)
    expect(found.warnings).toEqual(['The archive ends within a record; it was read up to there.'])
  })
})

describe('a packed archive that is damaged or cut off', () => {
  const first = warcRecord({ body: PAGE })
  const records = [{ body: PAGE }, { url: 'https://news.example.org/b', body: PAGE }]
  const whole = packedWarc(records)
  const spoilt = flipBit(whole, (whole.length - 60) * 8)

  it.each([
    ['cut off', whole.slice(0, -20)],
    ['cut off behind its first page', concatBytes([gzipSync(first), whole.slice(0, 6)])],
    ['spoilt', spoilt],
  ])('is read up to there where it is %s, and says so', async (_, bytes) => {
    const found = await read('a.warc.gz', bytes)
    expect(found.members?.[0]?.bytes).toEqual(utf8(PAGE))
    expect(found.warnings).toContainEqual(expect.stringMatching(/damaged or cut off.*read up to/))
  })

  it('is told of nothing where it is whole', async () => {
    expect((await read('a.warc.gz', whole)).warnings).toEqual([])
  })
})

describe('a hostile archive is refused', () => {
  const zeros = (megabytes: number) => gzipSync(new Uint8Array(megabytes << 20))
  it.each([
    ['of no page', 'a.warc', warc([{ type: 'metadata', body: 'x' }]), 'holds no page'],
    ['cut off in its first record', 'a.warc.gz', packedWarc(RECORDS).slice(0, 20), 'or cut off'],
    ['of 5 GB of zeros', 'a.warc.gz', ZEROS, 'more than 200 times'],
    [
      'of a page and 5 GB of zeros',
      'a.warc.gz',
      concatBytes([packedWarc([{ body: PAGE }]), ZEROS]),
      'no end to its header',
    ],
    [
      'of 5 GB of zeros in an answer',
      'a.warc',
      warc([{ headers: ['Content-Type: text/html', 'Content-Encoding: gzip'], body: ZEROS }]),
      'more than 200 times',
    ],
    [
      'of 272 MB in an answer, packed sixty times',
      'a.warc',
      warc([{ headers: ['Content-Type: text/html', 'Content-Encoding: gzip'], body: LARGE }]),
      'larger than 256 MB together',
    ],
    [
      'of a header without end',
      'a.warc',
      concatBytes([utf8('WARC/1.0\r\nX: '), new Uint8Array(8 << 20).fill(0x41)]),
      'no end to its header',
    ],
    [
      'of empty lines',
      'a.warc',
      concatBytes([warcRecord({ body: PAGE }), utf8('\r\n'.repeat(4 << 20))]),
      'no end to its header',
    ],
    ['of zeros in gzip', 'a.bin.gz', zeros(64), 'more than 200 times'],
  ])('%s', async (_, name, bytes, reason) => {
    await expect(readFile(name, bytes)).rejects.toThrow(reason)
  })
})

describe('a gzip archive of one file', () => {
  it('gives that file under the name without .gz', async () => {
    const found = await read('notes.txt.gz', gzipSync('Some words.'))
    expect(found).toMatchObject({ carrierOnly: true, members: [{ name: 'notes.txt' }] })
  })
})
