import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { asText, inventedWords } from '../builders/edited-text'
import { htmlPart, multipart, plainPart, sent } from '../builders/mail'
import { msgFile } from '../builders/msg'
import { docx, odt, paragraph, xlsx } from '../builders/office'
import { packedWarc } from '../builders/warc'
import { zip } from '../builders/zip'

/** Kinds of files that are drawn for the bench; web pages and PDFs are real ones. */
const drawnKinds = {
  Word: { ending: 'docx', count: 40 },
  OpenDocument: { ending: 'odt', count: 40 },
  Excel: { ending: 'xlsx', count: 6 },
  'Rich Text': { ending: 'rtf', count: 60 },
  mail: { ending: 'eml', count: 100 },
  Outlook: { ending: 'msg', count: 100 },
  Markdown: { ending: 'md', count: 100 },
  text: { ending: 'txt', count: 100 },
  table: { ending: 'csv', count: 60 },
  WARC: { ending: 'warc.gz', count: 4 },
  ZIP: { ending: 'zip', count: 4 },
} as const
export type DrawnKind = keyof typeof drawnKinds

/** Writes the files of a kind, each with words of its own; answers their paths. */
export function drawCorpus(folder: string, kind: DrawnKind): string[] {
  const { ending, count } = drawnKinds[kind]
  mkdirSync(join(folder, kind), { recursive: true })
  return Array.from({ length: count }, (_, at) => {
    const path = join(folder, kind, `file-${at}.${ending}`)
    writeFileSync(path, draw[kind](seedOf(kind, at)))
    return path
  })
}

/** Short web pages; an import of many of them shows how its time grows. */
export function drawPages(folder: string, count: number): string[] {
  mkdirSync(folder, { recursive: true })
  return Array.from({ length: count }, (_, at) => {
    const path = join(folder, `page-${at}.html`)
    writeFileSync(path, page(1e6 + at, 12))
    return path
  })
}

/** No two files have words in the same order: none is a duplicate. */
const seedOf = (kind: DrawnKind, at: number): number =>
  1000 * (Object.keys(drawnKinds).indexOf(kind) + 1) + at

const paragraphs = (seed: number, count: number): string[] => {
  const words = inventedWords(seed, 60 * count)
  return Array.from({ length: count }, (_, at) => asText(words.slice(60 * at, 60 * at + 60)).trim())
}

const page = (seed: number, count: number): string => {
  const body = paragraphs(seed, count).map((text) => `<p>${text}</p>`)
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Page ${seed}</title></head><body><nav><a href="/">Home</a></nav><article><h1>Page ${seed}</h1>${body.join('')}</article></body></html>`
}

const draw: Readonly<Record<DrawnKind, (seed: number) => Uint8Array | string>> = {
  Word: (seed) =>
    docx(
      paragraphs(seed, 400)
        .map((text) => paragraph(text))
        .join(''),
    ),
  OpenDocument: (seed) =>
    odt(
      paragraphs(seed, 400)
        .map((text) => `<text:p>${text}</text:p>`)
        .join(''),
    ),
  Excel: (seed) => {
    const words = inventedWords(seed, 12_000)
    const rows = Array.from({ length: 1500 }, (_, row) => {
      const cells = words
        .slice(8 * row, 8 * row + 8)
        .map((word) => `<c t="inlineStr"><is><t>${word}</t></is></c>`)
      return `<row r="${row + 1}">${cells.join('')}</row>`
    })
    return xlsx([{ name: `Sheet ${seed}`, rows: rows.join('') }])
  },
  'Rich Text': (seed) =>
    `{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Times;}}${paragraphs(seed, 300)
      .map((text) => `\\pard ${text.replaceAll('\n', ' ')}\\par\n`)
      .join('')}}`,
  mail: (seed) => {
    const text = paragraphs(seed, 60)
    const html = text.map((words) => `<p>${words}</p>`).join('')
    return sent(
      multipart(
        'alternative',
        [plainPart(text.join('\n\n')), htmlPart(`<html><body>${html}</body></html>`)],
        [
          'From: Harbour Office <office@harbour.example>',
          'To: Pilots <pilots@harbour.example>',
          `Subject: Notice ${seed}`,
          'Date: Mon, 19 Jul 2021 14:30:00 +0200',
          `Message-ID: <${seed}@harbour.example>`,
        ],
      ),
    )
  },
  // By MS-OXPROPS: subject, name of the sender, body.
  Outlook: (seed) =>
    msgFile({
      texts: {
        0x0037: `Notice ${seed}`,
        0x0c1a: 'Harbour Office',
        0x1000: paragraphs(seed, 60).join('\r\n'),
      },
    }),
  Markdown: (seed) => `# Notice ${seed}\n\n${paragraphs(seed, 200).join('\n\n')}\n`,
  text: (seed) => `Notice ${seed}\n\n${paragraphs(seed, 250).join('\n\n')}\n`,
  table: (seed) => {
    const words = inventedWords(seed, 20_000)
    return Array.from({ length: 2500 }, (_, row) =>
      words.slice(8 * row, 8 * row + 8).join(','),
    ).join('\n')
  },
  WARC: (seed) =>
    packedWarc(
      Array.from({ length: 25 }, (_, at) => ({
        url: `https://news.example.org/${seed}/${at}`,
        body: page(100 * seed + at, 40),
      })),
    ),
  ZIP: (seed) =>
    zip(
      Array.from({ length: 25 }, (_, at) => ({
        path: `${at}.html`,
        bytes: page(100 * seed + at, 40),
        deflate: true,
      })),
    ),
}
