import { expect, test } from 'vitest'
import { pdfTokens } from '../../../../renderer/airlock/release/pdf-tokens'

const read = (syntax: string) =>
  [...pdfTokens(syntax)].map(({ kind, text }) => `${SIGNS[kind]}${text}`)

const SIGNS = { name: '/', string: '', comment: '%' }

// Syntax of ISO 32000-1, 7.3.4 and 7.3.5; some lines are the examples given there.
test.each<[string, string, string[]]>([
  ['names and values', '<< /Type /Page /Count 3 >>', ['/Type', '/Page', '/Count']],
  ['names without room between', '<</S/JavaScript/JS(x)>>', ['/S', '/JavaScript', '/JS', 'x']],
  ['names with numbers for letters', '/J#61vaScript /A#42', ['/JavaScript', '/AB']],
  ['a string that looks like a name', '(no /JS here)', ['no /JS here']],
  ['brackets in brackets', '(a (b) c) /X', ['a (b) c', '/X']],
  ['brackets behind a backslash', '(a \\) /JS) /X', ['a ) /JS', '/X']],
  ['a backslash behind a backslash', '(a\\\\) /X', ['a\\', '/X']],
  ['octal numbers', '(\\101\\53\\0533)', ['A++3']],
  ['a string over two lines', '(one \\\ntwo)', ['one two']],
  ['hexadecimal strings', '<48 65 6C6c6F>', ['Hello']],
  ['half a byte at the end', '<414>', ['A@']],
  ['UTF-16', '<FEFF4E01 6653>', ['丁晓']],
  ['UTF-8', '(\xef\xbb\xbf\xe4\xb8\x81)', ['丁']],
  ['a comment', '% /JS (x)\n/X', ['% /JS (x)', '/X']],
  ['a comment that a string looks like', '(50 % of /JS) /X', ['50 % of /JS', '/X']],
  ['a string that never ends', '(abc', ['abc']],
  ['a hexadecimal string that never ends', '<4142', ['AB']],
])('%s', (_, syntax, tokens) => {
  expect(read(syntax)).toEqual(tokens)
})
