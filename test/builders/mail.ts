import { utf8 } from '../../shared/text/bytes'

/** One part of a mail as it is sent: fields, then a body that is already encoded. */
export interface SentPart {
  readonly fields: readonly string[]
  readonly body: string | Uint8Array
}

/** The bytes of a message or of one of its parts, lines ended as mail ends them. */
export function sent({ fields, body }: SentPart): Uint8Array {
  const head = utf8(`${fields.map((field) => `${field}\r\n`).join('')}\r\n`)
  const content = typeof body === 'string' ? utf8(body.replace(/\r?\n/g, '\r\n')) : body
  return joinedBytes([head, content])
}

/** A multipart of the given kind; `fields` stand before its own. */
export function multipart(
  kind: string,
  parts: readonly SentPart[],
  fields: readonly string[] = [],
  boundary = `=_${kind}`,
): SentPart {
  const pieces = parts.flatMap((part) => [utf8(`--${boundary}\r\n`), sent(part), utf8('\r\n')])
  return {
    fields: [...fields, `Content-Type: multipart/${kind}; boundary="${boundary}"`],
    body: joinedBytes([...pieces, utf8(`--${boundary}--\r\n`)]),
  }
}

export const plainPart = (body: string): SentPart => ({
  fields: ['Content-Type: text/plain; charset=utf-8'],
  body,
})

export const htmlPart = (body: string): SentPart => ({
  fields: ['Content-Type: text/html; charset=utf-8'],
  body,
})

export const base64 = (bytes: Uint8Array): string =>
  (
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n')

export const quotedPrintable = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('')
    .replace(/(.{72})/g, '$1=\r\n')

function joinedBytes(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
