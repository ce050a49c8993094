import { describe, expect, it } from 'vitest'
import { CasebookError } from '../../../shared/errors/casebook-error'
import { fileKind, refuseLongText } from '../../../shared/extract/file-type'
import { utf8 } from '../../../shared/text/bytes'
import { encoded } from '../../builders/encoded'
import { zip } from '../../builders/zip'

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

describe('a file is what its bytes are', () => {
  it.each([
    ['report.pdf', '%PDF-1.4\n', 'pdf'],
    ['report', 'junk before\n%PDF-1.4\n', 'pdf'],
    ['headless.pdf', '1 0 obj\n<<>>\nendobj\n', 'pdf'],
    ['page.html', '<!DOCTYPE html><p>x', 'html'],
    ['page.htm', '<!-- saved -->\n<html><body>', 'html'],
    ['page', '<?xml version="1.0"?><html xmlns="x">', 'html'],
    ['fragment.html', '<div><p>x</p></div>', 'html'],
    ['notes.txt', 'Some words.', 'text'],
    ['notes.txt', '<p> is a tag', 'text'],
    ['readme.md', '<h1 align="center">Title</h1>', 'markdown'],
    ['log.csv', 'a,b\n1,2\n', 'delimited'],
    ['log.tsv', 'a\tb\n', 'delimited'],
    ['no ending', 'words', 'text'],
    ['a.png', '\x89PNG\r\n\x1a\n\0\0', 'picture'],
    ['photo.png', '\xff\xd8\xff\xe0', 'picture'],
    ['a.svg', '<?xml version="1.0"?>\n<svg xmlns="x"></svg>', 'picture'],
    [
      'a.svg',
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd">\n<svg></svg>',
      'picture',
    ],
    ['a', '<!-- x --><!DOCTYPE svg [<!ENTITY a "b">]>\n<!-- y --><svg></svg>', 'picture'],
    ['a.rtf', '{\\rtf1 x}', 'rtf'],
    ['a.doc', '{\\rtf1 x}', 'rtf'],
    ['a.warc', 'WARC/1.1\r\nWARC-Type: warcinfo\r\n', 'warc'],
    ['a.warc.gz', '\x1f\x8b\x08\0', 'gzip'],
    ['a.eml', 'From: a@example.org\r\nSubject: x\r\nMIME-Version: 1.0\r\n\r\nx', 'mail'],
    ['a.eml', 'Subject: x\n\nwords', 'mail'],
    ['a.eml', 'Subject: x\nThe empty line is missing.\nDear all', 'mail'],
    ['a.mht', 'MIME-Version: 1.0\nFrom: <Saved by A>\nDamaged\n\nx', 'mhtml'],
    ['a.eml', 'From a@example.org Mon Jul 19 12:00:00 2021\nX-Note: y\nSubject: x\n\n', 'mail'],
    ['a', 'From: a@example.org\nTo: b@example.org\nSubject: x\n\nwords', 'mail'],
    ['Inbox', 'From - Mon Jul 19 12:00:00 2021\nSubject: x\n\nwords', 'mbox'],
    ['a.txt', 'From: a@example.org\nTo: b@example.org\nSubject: x\n\nwords', 'text'],
    ['a.txt', 'Title: A note\nAuthor: A. Writer\nDate: 19 July 2021\n\nwords', 'text'],
    ['a.mht', 'MIME-Version: 1.0\nContent-Type: text/html\n\n<p>x', 'mhtml'],
    [
      'page',
      'From: <Saved by a browser>\r\nSnapshot-Content-Location: https://a.example/\r\nMIME-Version: 1.0\r\n\r\n',
      'mhtml',
    ],
  ])('%s beginning with %j is %s', (name, start, type) => {
    expect(fileKind(name, bytes(start))).toEqual({ type, contradiction: null })
  })

  it('knows a UTF-16 page and a UTF-16 text', () => {
    expect(fileKind('page.html', encoded('\ufeff<html><body>words', 'utf-16le')).type).toBe('html')
    expect(fileKind('text.txt', encoded('words and words', 'utf-16be')).type).toBe('text')
  })
})

describe('a file whose name says another kind is what its bytes are, and both are said', () => {
  it.each([
    ['a.pdf', '<!doctype html><p>', 'html', 'The name says a PDF, the bytes are an HTML page.'],
    ['a.html', '%PDF-1.7', 'pdf', 'The name says an HTML page, the bytes are a PDF.'],
    ['a.html', 'only words', 'text', 'The name says an HTML page, the bytes are plain text.'],
    ['a.txt', '<html><p>', 'html', 'The name says plain text, the bytes are an HTML page.'],
    ['a.md', '%PDF-1.7', 'pdf', 'The name says plain text, the bytes are a PDF.'],
    [
      'a.txt',
      '\x89PNG\r\n\x1a\n\0\0',
      'picture',
      'The name says plain text, the bytes are a PNG picture.',
    ],
    ['a.png', '{\\rtf1 x}', 'rtf', 'The name says a picture, the bytes are a Rich Text document.'],
    [
      'a.txt',
      'From: a@example.org\r\nMIME-Version: 1.0\r\n\r\nx',
      'mail',
      'The name says plain text, the bytes are an e-mail.',
    ],
    ['a.eml', 'only words', 'text', 'The name says an e-mail, the bytes are plain text.'],
  ])('%s beginning with %j is %s', (name, start, type, contradiction) => {
    expect(fileKind(name, bytes(start))).toEqual({ type, contradiction })
  })
})

describe('a file that is not read is refused by a sentence', () => {
  it.each([
    ['a.exe', 'MZ\x90\0\x03\0\0\0', 'It is a Windows program;'],
    ['a.pdf', 'MZ\x90\0\x03\0\0\0', 'The name says a PDF, the bytes are a Windows program;'],
    ['a.tar', `${'x'.repeat(257)}ustar`, 'It is a TAR archive;'],
    ['a.bin', '\x01\x02\0\x03\0\0\xff', 'It is of an unknown binary kind;'],
  ])('%s with bytes %j', (name, start, reason) => {
    const refused = expect.objectContaining({
      kind: 'refused',
      message: expect.stringContaining(`${name}: not imported. ${reason}`),
    })
    expect(() => fileKind(name, bytes(start))).toThrow(CasebookError)
    expect(() => fileKind(name, bytes(start))).toThrow(refused)
  })
})

describe('a text is refused by its beginning when it is longer than 128 MB', () => {
  const size = (128 << 20) + 1
  it.each([
    ['a.eml', 'From: a@a.example\nTo: b@b.example\nSubject: Large\n\n', 'an e-mail'],
    ['a.html', '<!doctype html><html><body>', 'an HTML page'],
    ['a.txt', 'Words.', 'plain text'],
    ['a.rtf', '{\\rtf1 ', 'a Rich Text document'],
  ])('%s', (name, head, kind) => {
    const bytes = utf8(head)
    expect(() => refuseLongText(name, bytes, size)).toThrow(
      `${name}: not imported. It is ${kind} of 129 MB; those are read up to 128 MB.`,
    )
    expect(() => refuseLongText(name, bytes, size - 1)).not.toThrow()
  })

  it.each([
    ['a.mbox', 'From a@a.example Mon Jul 19 12:00:00 2021\nFrom: a@a.example\n\n'],
    ['a.zip', 'PK\x03\x04'],
    ['a.pdf', '%PDF-1.7'],
  ])('%s is not', (name, head) => {
    expect(() => refuseLongText(name, utf8(head), size)).not.toThrow()
  })
})

describe('a ZIP is told by its members', () => {
  it.each([
    ['a.docx', ['[Content_Types].xml', 'word/document.xml'], 'docx'],
    ['a.xlsx', ['xl/workbook.xml', '[Content_Types].xml'], 'xlsx'],
    ['a.zip', ['word/document.xml'], 'zip'],
    ['a.wacz', ['datapackage.json', 'archive/data.warc.gz'], 'wacz'],
    ['a.docx', ['readme.txt'], 'zip'],
    ['a.pdf', ['[Content_Types].xml', 'word/document.xml'], 'docx'],
  ])('%s of %j is %s', (name, members, type) => {
    expect(fileKind(name, zip(members.map((path) => ({ path })))).type).toBe(type)
  })

  it.each([
    ['a.pptx', ['[Content_Types].xml', 'ppt/presentation.xml'], 'It is a PowerPoint presentation;'],
    ['a.jar', ['META-INF/MANIFEST.MF', 'A.class'], 'It is a Java archive;'],
  ])('%s of %j is refused', (name, members, reason) => {
    expect(() => fileKind(name, zip(members.map((path) => ({ path }))))).toThrow(reason)
  })

  it.each([
    ['text', 'odt'],
    ['text-template', 'odt'],
  ])('an OpenDocument file of %s by its first member', (kind, type) => {
    const mimetype = { path: 'mimetype', bytes: `application/vnd.oasis.opendocument.${kind}` }
    expect(fileKind('a.odt', zip([mimetype, { path: 'content.xml' }])).type).toBe(type)
  })

  it('an OpenDocument file of another sort is refused', () => {
    const mimetype = { path: 'mimetype', bytes: 'application/vnd.oasis.opendocument.spreadsheet' }
    expect(() => fileKind('a.ods', zip([mimetype]))).toThrow('It is an OpenDocument file other')
  })
})

describe('a beginning that no pattern gets to the end of is looked at once', () => {
  const size = 64 * 1024
  // Each would take minutes or years where a pattern tries every way to part it.
  it.each([
    ['comments before no picture', 'a', '<!-- x --> '.repeat(5000), 'text'],
    ['comments before a picture', 'a', `${'<!-- x --> '.repeat(5000)}<svg>`, 'picture'],
    ['comments that never close', 'a', '<!-- x '.repeat(9000), 'text'],
    ['objects that never end', 'a', '\n1 0 obj '.repeat(7000), 'text'],
    [
      'a sender of white space',
      'a.eml',
      `From:${' '.repeat(size - 80)}\nMIME-Version: 1.0`,
      'mail',
    ],
  ])('%s', (_what, name, text, type) => {
    expect(fileKind(name, bytes(text)).type).toBe(type)
  })
})
