import { decode } from '../text/decode'
import { charsetOfLabel } from './charset-label'
import { decodedWords } from './encoded-words'

/** The values of each field in the order they came, still encoded; names in lower case. */
export type MimeHeaders = ReadonlyMap<string, readonly string[]>

/** A field such as `text/plain; charset=utf-8`; value and names of parameters in lower case. */
export interface StructuredValue {
  readonly value: string
  readonly parameters: ReadonlyMap<string, string>
}

const ISO_2022_JP = /\x1b\$[@B]/

/**
 * The fields of a header block (RFC 5322, 2.2), folded lines joined. Bytes beyond ASCII are UTF-8
 * (RFC 6532), else of the charset that the block names for its body, else guessed.
 */
export function parseHeaders(block: Uint8Array): MimeHeaders {
  const fields: [string, string[]][] = []
  for (const line of headerText(block).split(/\r?\n/)) {
    const last = fields.at(-1)
    if (last && /^[ \t]/.test(line)) last[1].push(line)
    else {
      const colon = line.indexOf(':')
      if (colon > 0)
        fields.push([line.slice(0, colon).trim().toLowerCase(), [line.slice(colon + 1)]])
    }
  }
  const headers = new Map<string, string[]>()
  for (const [name, lines] of fields) {
    const value = lines.join('').trim()
    const values = headers.get(name)
    if (values) values.push(value)
    else headers.set(name, [value])
  }
  return headers
}

function headerText(block: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(block)
    return ISO_2022_JP.test(text) ? new TextDecoder('iso-2022-jp').decode(block) : text
  } catch {
    const ascii = new TextDecoder('latin1').decode(block)
    return decode(block, charsetOfLabel(ascii.match(/charset\s*=\s*"?([\w:.-]+)/i)?.[1]))
  }
}

/** The first value of a field: where a field comes twice, programs take the first. */
export const field = (headers: MimeHeaders, name: string): string => headers.get(name)?.[0] ?? ''

/** A field meant for people, its encoded words (RFC 2047) read. */
export const fieldWords = (headers: MimeHeaders, name: string): string =>
  decodedWords(field(headers, name))

const PARAMETER = /;\s*([^\s=;"]+)\s*=\s*(?:"((?:[^"\\]|\\[^])*)"?|([^;]*))/g
/** No field made by a program is longer; a longer one is read so far. */
const LONGEST_FIELD = 16 * 1024

/** Value and parameters of a structured field (RFC 2045, 5.1), continued and encoded ones joined. */
export function structured(whole: string): StructuredValue {
  const text = whole.slice(0, LONGEST_FIELD)
  const value = (text.split(';', 1)[0] ?? '')
    .replace(/\([^()]*\)/g, '')
    .trim()
    .toLowerCase()
  const raw = new Map<string, string>()
  for (const [, name = '', quoted, token] of text.matchAll(PARAMETER)) {
    const key = name.toLowerCase()
    if (!raw.has(key)) raw.set(key, quoted?.replace(/\\([^])/g, '$1') ?? withoutComment(token))
  }
  return { value, parameters: joined(raw) }
}

const withoutComment = (token = ''): string => token.replace(/\s\([^()]*\)\s*$/, '').trim()

/** One stretch of a parameter: its place, and whether it is percent-encoded. */
type Stretch = readonly [place: number, encoded: boolean, text: string]

/** RFC 2231: `name*0*=utf-8''%C3%A4; name*1=b` is one value. RFC 2047 words are read as well. */
function joined(raw: ReadonlyMap<string, string>): Map<string, string> {
  const parameters = new Map<string, string>()
  const stretches = new Map<string, Stretch[]>()
  for (const [key, text] of raw) {
    const [, name, place, mark] = key.match(/^([^*]+)\*(\d{1,4})?(\*)?$/) ?? []
    if (name === undefined) {
      parameters.set(key, decodedWords(text))
      continue
    }
    const encoded = place === undefined || mark !== undefined
    const stretch: Stretch = [Number(place ?? 0), encoded, text]
    const others = stretches.get(name)
    if (others) others.push(stretch)
    else stretches.set(name, [stretch])
  }
  for (const [name, parts] of stretches) parameters.set(name, fromStretches(parts))
  return parameters
}

function fromStretches(parts: readonly Stretch[]): string {
  const ordered = parts.toSorted(([a], [b]) => a - b)
  let charset: string | null = null
  const bytes: number[] = []
  for (const [index, [, encoded, text]] of ordered.entries()) {
    const [, label, rest] = (index === 0 && encoded && text.match(/^([^']*)'[^']*'([^]*)$/)) || []
    charset = charsetOfLabel(label) ?? charset
    for (const byte of encoded ? percentDecoded(rest ?? text) : new TextEncoder().encode(text)) {
      bytes.push(byte)
    }
  }
  return decode(Uint8Array.from(bytes), charset)
}

/** The bytes of `%C3%A4`; a sign that stands for itself is one byte where it is ASCII. */
function* percentDecoded(text: string): Generator<number> {
  for (const [whole, hex] of text.matchAll(/%([0-9a-f]{2})|[^]/giu)) {
    if (hex !== undefined) yield Number.parseInt(hex, 16)
    else yield* new TextEncoder().encode(whole)
  }
}
