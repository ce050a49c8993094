import { describe, expect, it } from 'vitest'
import { CasebookError } from '../../../shared/errors/casebook-error'
import { fileType } from '../../../shared/extract/file-type'
import { encoded } from '../../builders/encoded'

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
    ['log.csv', 'a,b\n1,2\n', 'text'],
    ['no ending', 'words', 'text'],
  ])('%s beginning with %j is %s', (name, start, type) => {
    expect(fileType(name, bytes(start))).toBe(type)
  })

  it('knows a UTF-16 page and a UTF-16 text', () => {
    expect(fileType('page.html', encoded('\ufeff<html><body>words', 'utf-16le'))).toBe('html')
    expect(fileType('text.txt', encoded('words and words', 'utf-16be'))).toBe('text')
  })
})

describe('a file that is not read is refused by a sentence', () => {
  it.each([
    ['a.pdf', '<!doctype html><p>', 'The name says a PDF, the bytes are an HTML page.'],
    ['a.html', '%PDF-1.7', 'The name says an HTML page, the bytes are a PDF.'],
    ['a.html', 'only words', 'The name says an HTML page, the bytes are plain text.'],
    ['a.txt', '<html><p>', 'The name says plain text, the bytes are an HTML page.'],
    ['a.md', '%PDF-1.7', 'The name says plain text, the bytes are a PDF.'],
    [
      'a.pdf',
      'PK\x03\x04....word/document.xml',
      'The name says a PDF, the bytes are a Word document;',
    ],
    ['a.docx', 'PK\x03\x04....word/document.xml', 'It is a Word document;'],
    ['a.xlsx', 'PK\x03\x04....xl/workbook.xml', 'It is an Excel workbook;'],
    ['a.zip', 'PK\x03\x04....readme', 'It is a ZIP archive;'],
    ['a.exe', 'MZ\x90\0\x03\0\0\0', 'It is a Windows program;'],
    ['a.png', '\x89PNG\r\n\x1a\n\0\0', 'It is a PNG picture;'],
    ['a.txt', '\x89PNG\r\n\x1a\n\0\0', 'The name says plain text, the bytes are a PNG picture;'],
    ['a.svg', '<?xml version="1.0"?>\n<svg xmlns="x"></svg>', 'It is an SVG picture;'],
    ['a.rtf', '{\\rtf1 x}', 'It is a Rich Text document;'],
    ['a.eml', 'From: a@example.org\r\nSubject: x\r\nMIME-Version: 1.0\r\n\r\nx', 'It is an e-mail'],
    [
      'a.mht',
      'From: <Saved by a browser>\r\nSnapshot-Content-Location: https://a.example/\r\nMIME-Version: 1.0\r\n\r\n',
      'It is an e-mail or a saved web archive (MHTML);',
    ],
    ['a.bin', '\x01\x02\0\x03\0\0\xff', 'It is of an unknown binary kind;'],
  ])('%s with bytes %j', (name, start, reason) => {
    const refused = expect.objectContaining({
      kind: 'refused',
      message: expect.stringContaining(`${name}: not imported. ${reason}`),
    })
    expect(() => fileType(name, bytes(start))).toThrow(CasebookError)
    expect(() => fileType(name, bytes(start))).toThrow(refused)
  })
})
