import { gzipSync } from 'node:zlib'
import { concatBytes, utf8 } from '../../shared/text/bytes'

/** A record of a web archive. */
export interface DrawnRecord {
  /** `response` unless given. */
  readonly type?: string
  readonly url?: string
  /** HTTP status and headers of a response. */
  readonly status?: string
  readonly headers?: readonly string[]
  readonly body?: Uint8Array | string
}

/** The bytes of one record (WARC 1.0, ISO 28500), captured on 19 July 2021 at noon. */
export function warcRecord({
  type = 'response',
  url = 'https://news.example.org/a',
  status = '200 OK',
  headers = ['Content-Type: text/html; charset=utf-8'],
  body = '',
}: DrawnRecord): Uint8Array {
  const http = `HTTP/1.1 ${status}\r\n${headers.map((line) => `${line}\r\n`).join('')}\r\n`
  const content = typeof body === 'string' ? utf8(body) : body
  const block = type === 'response' ? concatBytes([utf8(http), content]) : content
  const fields = [
    'WARC/1.0',
    `WARC-Type: ${type}`,
    `WARC-Target-URI: ${url}`,
    'WARC-Date: 2021-07-19T12:00:00Z',
    'WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>',
    `Content-Type: ${type === 'response' ? 'application/http; msgtype=response' : 'text/plain'}`,
    `Content-Length: ${block.length}`,
  ]
  return concatBytes([utf8(`${fields.join('\r\n')}\r\n\r\n`), block, utf8('\r\n\r\n')])
}

/** The records one after the other. */
export const warc = (records: readonly DrawnRecord[]): Uint8Array =>
  concatBytes(records.map(warcRecord))

/** The same, each packed by itself, as archives are kept. */
export const packedWarc = (records: readonly DrawnRecord[]): Uint8Array =>
  concatBytes(records.map((record) => gzipSync(warcRecord(record))))

/** Gzip of so many zero bytes in gigabytes, a member for each quarter. */
export function gzipOfZeros(gigabytes: number): Uint8Array {
  const one = gzipSync(new Uint8Array(1 << 28), { level: 9 })
  return concatBytes(Array.from({ length: gigabytes * 4 }, () => one))
}
