/** A name, a string or a comment as it stands in a PDF (ISO 32000-1, 7.2.4, 7.3.4 and 7.3.5). */
export interface PdfToken {
  readonly kind: 'name' | 'string' | 'comment'
  readonly text: string
}

/**
 * The names, strings and comments of PDF syntax, one after the other; numbers, brackets and keywords
 * are passed over. What stands in a string is no name.
 * @param syntax each byte as one character
 */
export function* pdfTokens(syntax: string): Generator<PdfToken> {
  for (let at = 0; at < syntax.length; ) {
    const character = syntax[at]
    if (character === '/') {
      const end = endOfName(syntax, at + 1)
      yield { kind: 'name', text: unescapedName(syntax.slice(at + 1, end)) }
      at = end
    } else if (character === '(') {
      const end = endOfLiteral(syntax, at)
      yield { kind: 'string', text: decoded(unescapedLiteral(syntax.slice(at + 1, end - 1))) }
      at = end
    } else if (character === '<' && syntax[at + 1] !== '<') {
      const end = syntax.indexOf('>', at)
      const digits = syntax.slice(at + 1, end < 0 ? undefined : end).replace(/[^\da-f]/gi, '')
      yield { kind: 'string', text: decoded(fromDigits(digits)) }
      at = end < 0 ? syntax.length : end + 1
    } else if (character === '%') {
      END_OF_LINE.lastIndex = at
      const end = END_OF_LINE.exec(syntax)?.index ?? syntax.length
      yield { kind: 'comment', text: syntax.slice(at + 1, end) }
      at = end
    } else at += character === '<' ? 2 : 1
  }
}

const END_OF_LINE = /[\r\n]/g

const DELIMITER = /[\0\t\n\f\r ()<>[\]{}/%]/g

function endOfName(syntax: string, from: number): number {
  DELIMITER.lastIndex = from
  return DELIMITER.exec(syntax)?.index ?? syntax.length
}

const unescapedName = (name: string): string =>
  name.replace(/#([\da-f]{2})/gi, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  )

/** Behind its last parenthesis; those within it are balanced or written with a backslash. */
function endOfLiteral(syntax: string, from: number): number {
  let depth = 0
  for (let at = from; at < syntax.length; at++) {
    const character = syntax[at]
    if (character === '\\') at++
    else if (character === '(') depth++
    else if (character === ')' && --depth === 0) return at + 1
  }
  return syntax.length + 1
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

const unescapedLiteral = (text: string): string =>
  text.replace(/\\(?:([0-7]{1,3})|(\r\n|[\s\S]))/g, (_, octal?: string, other = '') => {
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff)
    return /^[\r\n]/.test(other) ? '' : (ESCAPES[other] ?? other)
  })

const fromDigits = (digits: string): string =>
  (digits.length % 2 === 0 ? digits : `${digits}0`).replace(/../g, (pair) =>
    String.fromCharCode(Number.parseInt(pair, 16)),
  )

/** Text strings are UTF-16 or UTF-8 behind their mark, else one byte a character (7.9.2.2). */
function decoded(bytes: string): string {
  const encoding = bytes.startsWith('\xfe\xff')
    ? 'utf-16be'
    : bytes.startsWith('\xef\xbb\xbf')
      ? 'utf-8'
      : null
  if (encoding === null) return bytes
  return new TextDecoder(encoding).decode(
    Uint8Array.from(bytes, (character) => character.charCodeAt(0)),
  )
}
