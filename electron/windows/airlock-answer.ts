import { failed, ok, type Result } from '../../shared/errors/result'
import { readingLimits } from '../../shared/text/reading-limits'

/** Text and bytes of one answer, in bytes: 256 MB. */
const MOST_OUTPUT = readingLimits.answerBytes
/** Values within each other; no answer of ours comes near it. */
const DEEPEST = 64

/**
 * What the reading process says, which held hostile bytes: of any form. The window parses the value.
 * An answer of more than 256 MB is a refusal.
 */
export function answerIn(data: unknown, name: string): Result<unknown> {
  if (outputBytes(data, MOST_OUTPUT) > MOST_OUTPUT) {
    return failed(
      'refused',
      `${name}: not imported. What was read in it is larger than 256 MB. Split the file, then import the parts.`,
    )
  }
  const { ok: done, value, error } = (data ?? {}) as Record<string, unknown>
  if (done === true) return ok(value)
  const { kind, message } = (error ?? {}) as Record<string, unknown>
  return failed(
    kind === 'refused' || kind === 'not-found' ? kind : 'internal',
    typeof message === 'string' ? message.slice(0, 2000) : 'The reader process gave no answer.',
  )
}

/**
 * Memory that a value takes, at least, in bytes: characters, binary data, and eight for every other
 * value. It stops counting beyond `enough`; a value nested too deeply is as large as can be.
 */
export function outputBytes(value: unknown, enough: number): number {
  const waiting: { value: unknown; depth: number }[] = [{ value, depth: 0 }]
  const buffers = new Set<ArrayBufferLike>()
  let bytes = 0
  for (let next = waiting.pop(); next !== undefined && bytes <= enough; next = waiting.pop()) {
    const { value: part, depth } = next
    if (depth > DEEPEST) return Number.POSITIVE_INFINITY
    if (typeof part === 'string') bytes += part.length
    else if (ArrayBuffer.isView(part)) {
      // A small view may carry a large buffer; several may share one.
      if (!buffers.has(part.buffer)) bytes += part.buffer.byteLength
      buffers.add(part.buffer)
    } else if (part instanceof ArrayBuffer) bytes += part.byteLength
    else {
      bytes += 8
      if (part === null || typeof part !== 'object') continue
      for (const inner of insideOf(part)) waiting.push({ value: inner, depth: depth + 1 })
    }
  }
  return bytes
}

function insideOf(part: object): Iterable<unknown> {
  if (part instanceof Map) return [...part.keys(), ...part.values()]
  return part instanceof Set || Array.isArray(part) ? part : Object.values(part)
}
