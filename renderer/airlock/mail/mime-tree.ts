import { refusal } from '../../../shared/extract/refusal'
import { field, type MimeHeaders, parseHeaders, structured } from './mime-header'

/** A part of a message (RFC 2045): a leaf, a multipart with its parts, or a message in a message. */
export interface MimePart {
  readonly headers: MimeHeaders
  /** Such as `text/plain`, in lower case. */
  readonly type: string
  readonly parameters: ReadonlyMap<string, string>
  readonly children: readonly MimePart[]
  /** Still in its transfer encoding; a view of the whole input. */
  readonly body: Uint8Array
  /** Of a multipart: what stands before its first part (RFC 2046, 5.1.1), which no program shows. */
  readonly preamble: Uint8Array
  /** The same behind its last part. */
  readonly epilogue: Uint8Array
}

/** No mail program nests nearly as deep, nor makes as many parts or as long a header. */
const DEEPEST = 50
const MOST_PARTS = 10_000
const LONGEST_HEADER = 1024 * 1024
/** RFC 2046 allows 70 characters; real boundaries are a little longer at times. */
const LONGEST_BOUNDARY = 250

const DASH = 0x2d
const LINE_FEED = 0x0a
const RETURN = 0x0d
const COLON = 0x3a
const isBlank = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x09

interface OpenPart {
  readonly parent: OpenPart | null
  readonly depth: number
  readonly usualType: string
  headers: MimeHeaders
  type: string
  parameters: ReadonlyMap<string, string>
  children: OpenPart[]
  start: number
  /** Where what stands behind its last part begins; `null` until that has ended. */
  ended: number | null
  body: Uint8Array
  preamble: Uint8Array
  epilogue: Uint8Array
}

/** A multipart that is still open, and what parts its parts. */
interface Enclosure {
  readonly part: OpenPart
  /** Its bytes as characters of the same number. */
  readonly boundary: string
}

/**
 * The parts of a message, found in one walk over its lines. A message that ends early or never
 * closes its boundaries is read as far as it goes.
 * @param name of the file, for the refusal
 * @throws CasebookError `refused` when it nests too deeply, has too many parts or too long a header
 */
export function readMimeTree(name: string, bytes: Uint8Array): MimePart {
  const enclosures: Enclosure[] = []
  let parts = 0
  let at = afterEnvelope(bytes)
  const opened = (parent: OpenPart | null, usualType: string): OpenPart => {
    const depth = (parent?.depth ?? 0) + 1
    parts += 1
    if (depth > DEEPEST) {
      throw refusal(name, `Its parts are nested more than ${DEEPEST} deep.`)
    }
    if (parts > MOST_PARTS) {
      throw refusal(name, `It has more than ${MOST_PARTS.toLocaleString('en')} parts.`)
    }
    const part: OpenPart = {
      parent,
      depth,
      usualType,
      headers: new Map(),
      type: usualType,
      parameters: new Map(),
      children: [],
      start: at,
      ended: null,
      body: bytes.subarray(at, at),
      preamble: bytes.subarray(at, at),
      epilogue: bytes.subarray(at, at),
    }
    parent?.children.push(part)
    return part
  }
  const root = opened(null, 'text/plain')
  let current = root
  let inHeader = true

  const endHeader = (end: number, bodyStart: number): void => {
    describe(current, bytes.subarray(current.start, end))
    current.start = bodyStart
    at = bodyStart
    const boundary = current.type.startsWith('multipart/') && current.parameters.get('boundary')
    if (boundary && boundary.length <= LONGEST_BOUNDARY) {
      enclosures.push({ part: current, boundary: latin1(new TextEncoder().encode(boundary)) })
    }
    inHeader = isPlainMessage(current)
    if (inHeader) current = opened(current, 'text/plain')
  }
  const closeDownTo = (keeper: OpenPart | null, end: number): void => {
    if (inHeader) describe(current, bytes.subarray(current.start, end))
    for (
      let part: OpenPart | null = current;
      part !== null && part !== keeper;
      part = part.parent
    ) {
      part.body = bytes.subarray(
        Math.min(inHeader && part === current ? end : part.start, end),
        end,
      )
      if (part.ended !== null) part.epilogue = bytes.subarray(part.ended, end)
    }
    inHeader = false
  }

  while (at < bytes.length) {
    const delimiter = delimiterAt(bytes, at, enclosures)
    if (delimiter) {
      const enclosure = enclosures[delimiter.level]
      if (enclosure === undefined) break
      const end = lineEndBefore(bytes, at)
      closeDownTo(enclosure.part, end)
      if (enclosure.part.children.length === 0) {
        enclosure.part.preamble = bytes.subarray(Math.min(enclosure.part.start, end), end)
      }
      if (delimiter.closes) enclosure.part.ended = delimiter.next
      enclosures.length = delimiter.level + (delimiter.closes ? 0 : 1)
      at = delimiter.next
      current = enclosure.part
      if (!delimiter.closes) {
        const digest = enclosure.part.type === 'multipart/digest'
        current = opened(enclosure.part, digest ? 'message/rfc822' : 'text/plain')
        inHeader = true
      }
    } else if (inHeader) {
      const next = lineAfter(bytes, at)
      if (isEmptyLine(bytes, at)) endHeader(at, next)
      else if (!isHeaderLine(bytes, at, next, at === current.start)) endHeader(at, at)
      else at = next
      if (inHeader && at - current.start > LONGEST_HEADER) {
        throw refusal(name, 'One of its headers is longer than 1 MB.')
      }
    } else {
      at = enclosures.length === 0 ? bytes.length : nextDashes(bytes, at)
    }
  }
  closeDownTo(null, bytes.length)
  return root
}

function describe(part: OpenPart, block: Uint8Array): void {
  part.headers = parseHeaders(block)
  const { value, parameters } = structured(field(part.headers, 'content-type'))
  part.type = /^[^/\s]+\/[^/\s]+$/.test(value) ? value : part.usualType
  part.parameters = parameters
}

/** A message within a message is not encoded (RFC 2046, 5.2.1); one that is stays closed. */
const isPlainMessage = (part: OpenPart): boolean =>
  /^message\/(rfc822|global|news)$/.test(part.type) &&
  /^\s*([78]bit|binary)?\s*$/i.test(field(part.headers, 'content-transfer-encoding'))

/** Behind a byte order mark, empty lines and the line "From …" that mailboxes put first. */
function afterEnvelope(bytes: Uint8Array): number {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  while (bytes[at] === LINE_FEED || bytes[at] === RETURN) at += 1
  const start = String.fromCharCode(...bytes.subarray(at, at + 6))
  return /^(From |>From )/.test(start) ? lineAfter(bytes, at) : at
}

function lineAfter(bytes: Uint8Array, at: number): number {
  const end = bytes.indexOf(LINE_FEED, at)
  return end < 0 ? bytes.length : end + 1
}

function lineEndBefore(bytes: Uint8Array, at: number): number {
  if (at === 0 || bytes[at - 1] !== LINE_FEED) return at
  return bytes[at - 2] === RETURN ? at - 2 : at - 1
}

const isEmptyLine = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === LINE_FEED || (bytes[at] === RETURN && bytes[at + 1] === LINE_FEED)

/** A field, the continuation of one, or a leftover of a mailbox; anything else begins the body. */
function isHeaderLine(bytes: Uint8Array, at: number, next: number, isFirst: boolean): boolean {
  if (isBlank(bytes[at])) return !isFirst
  const colon = bytes.subarray(at, next).indexOf(COLON)
  return colon > 0 && !bytes.subarray(at, at + colon).some((byte) => byte < 0x20)
}

/** The next line that may be a delimiter: one that begins with two dashes. */
function nextDashes(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at += 1) {
    if (bytes[at] === LINE_FEED && bytes[at + 1] === DASH && bytes[at + 2] === DASH) return at + 1
  }
  return bytes.length
}

interface Delimiter {
  readonly level: number
  readonly closes: boolean
  readonly next: number
}

/** The line as delimiter of the innermost multipart that it fits (RFC 2046, 5.1.1). */
function delimiterAt(
  bytes: Uint8Array,
  at: number,
  enclosures: readonly Enclosure[],
): Delimiter | null {
  if (bytes[at] !== DASH || bytes[at + 1] !== DASH || enclosures.length === 0) return null
  const next = lineAfter(bytes, at)
  let end = next
  while (end > at && (isBlank(bytes[end - 1]) || isLineEnd(bytes[end - 1]))) end -= 1
  const length = end - at - 2
  const fits = enclosures.some(
    ({ boundary }) => boundary.length === length || boundary.length === length - 2,
  )
  if (!fits) return null
  // One text for all levels: bytes compared level by level would cost fifty times as much.
  const line = latin1(bytes.subarray(at + 2, end))
  for (let level = enclosures.length - 1; level >= 0; level -= 1) {
    const boundary = enclosures[level]?.boundary
    if (line === boundary) return { level, closes: false, next }
    if (line === `${boundary}--`) return { level, closes: true, next }
  }
  return null
}

const isLineEnd = (byte: number | undefined): boolean => byte === LINE_FEED || byte === RETURN
const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes)
