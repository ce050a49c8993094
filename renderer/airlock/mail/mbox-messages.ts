const LINE_FEED = 0x0a
const RETURN = 0x0d
const QUOTE = 0x3e
const COLON = 0x3a
const FROM = [0x46, 0x72, 0x6f, 0x6d, 0x20]
const LONGEST_LINE = 200
const LONGEST_NAME = 76

/**
 * Where each message of a mailbox stands, without the line "From …" before it: start and end in
 * bytes. A message begins behind such a line that comes first or after an empty line and is followed
 * by a field, for old programs do not mark lines of the text that look like it.
 */
export function* messageSpans(bytes: Uint8Array): Generator<readonly [number, number]> {
  let start = -1
  for (let at = 0; at >= 0 && at < bytes.length; at = lineAfter(bytes, at)) {
    if (!isFrom(bytes, at) || !isAfterEmptyLine(bytes, at)) continue
    const next = lineAfter(bytes, at)
    if (next < 0 || !isEnvelope(bytes, at, next)) continue
    if (start >= 0) yield [start, endBefore(bytes, at)]
    start = next
  }
  if (start >= 0) yield [start, bytes.length]
}

/** A copy with one mark taken off each line ">From …", ">>From …" (mboxrd; mboxo has only the first). */
export function withoutFromQuoting(message: Uint8Array): Uint8Array {
  const copy = new Uint8Array(message.length)
  let written = 0
  let from = 0
  for (let at = message.indexOf(QUOTE); at >= 0; at = message.indexOf(QUOTE, at)) {
    const startsLine = at === 0 || message[at - 1] === LINE_FEED
    let end = at
    while (message[end] === QUOTE) end += 1
    if (startsLine && isFrom(message, end)) {
      copy.set(message.subarray(from, at), written)
      written += at - from
      from = at + 1
    }
    at = end
  }
  copy.set(message.subarray(from), written)
  written += message.length - from
  return written === copy.length ? copy : copy.slice(0, written)
}

const isFrom = (bytes: Uint8Array, at: number): boolean =>
  FROM.every((byte, index) => bytes[at + index] === byte)

/** Start of the next line, -1 when there is none. */
function lineAfter(bytes: Uint8Array, at: number): number {
  const end = bytes.indexOf(LINE_FEED, at)
  return end < 0 ? -1 : end + 1
}

function isAfterEmptyLine(bytes: Uint8Array, at: number): boolean {
  if (at === 0) return true
  const before = bytes[at - 2] === RETURN ? at - 3 : at - 2
  return before < 0 || bytes[before] === LINE_FEED
}

/**
 * "From someone Mon Jul 19 12:00:00 2021" and a field behind it: a time and a year, so that prose is
 * not taken for it. The field is looked for first: that is cheaper, and a mailbox may be hostile.
 */
function isEnvelope(bytes: Uint8Array, at: number, next: number): boolean {
  const following = bytes[next] === QUOTE ? isFrom(bytes, next + 1) : isField(bytes, next)
  if (!following) return false
  const line = String.fromCharCode(...bytes.subarray(at, Math.min(next, at + LONGEST_LINE)))
  return /\d:\d\d/.test(line) && /\d{4}/.test(line)
}

/** A name of printable ASCII and a colon (RFC 5322, 2.2). */
function isField(bytes: Uint8Array, from: number): boolean {
  let at = from
  while (isPrintable(bytes[at]) && bytes[at] !== COLON && at < from + LONGEST_NAME) at += 1
  return at > from && bytes[at] === COLON
}

const isPrintable = (byte = 0): boolean => byte > 0x20 && byte < 0x7f

/** The empty line before the next "From …" belongs to the mailbox, not to the message. */
function endBefore(bytes: Uint8Array, at: number): number {
  return bytes[at - 2] === RETURN ? at - 2 : at - 1
}
