import { Readability } from '@mozilla/readability'
import { TextWriter, Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js'
import { DOMParser } from 'linkedom'
import markdownIt from 'markdown-it'
import PostalMime from 'postal-mime'
import { WARCParser } from 'warcio'
import { readFile } from '../../renderer/airlock/read-file'
import { timePaths } from './time-paths'

/** In plain Node. */
export const main = (paths: readonly string[]): Promise<number> => timePaths(paths, parseAlone)

/**
 * The parser libraries alone, as a program that wanted nothing but their answer would call them:
 * text of each page from pdf.js, the article from Readability, the parts of a document from zip.js
 * and linkedom, a mail's text and the tree of its HTML from postal-mime and linkedom. Where the
 * program has no library for a kind its own reader stands for one.
 */
export const parseAlone = (bytes: Uint8Array, path: string): unknown =>
  (parserFor(path) ?? own)(bytes, path)

type Parser = (bytes: Uint8Array, path: string) => unknown

const parserFor = (path: string): Parser | undefined =>
  Object.entries(parsers).find(([ending]) => path.endsWith(ending))?.[1]

/** The program's reader, without the process it runs in. */
const own: Parser = (bytes, path) => readFile(path, bytes)

const article = (bytes: Uint8Array): number => {
  const document = new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'text/html')
  return new Readability(document as never).parse()?.textContent?.length ?? 0
}

async function pdfText(bytes: Uint8Array): Promise<number> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const pdf = await getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    verbosity: VerbosityLevel.ERRORS,
  }).promise
  let items = 0
  for (let number = 1; number <= pdf.numPages; number++) {
    const content = await (await pdf.getPage(number)).getTextContent()
    items += content.items.length
  }
  await pdf.destroy()
  return items
}

/** All XML parts of an office document, parsed; their text. */
async function officeText(bytes: Uint8Array): Promise<number> {
  let characters = 0
  const zip = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false })
  for (const entry of await zip.getEntries()) {
    if (entry.directory || !/\.(xml|rels)$/.test(entry.filename)) continue
    const xml = await entry.getData(new TextWriter())
    const document = new DOMParser().parseFromString(xml, 'text/xml')
    characters += (document as unknown as Document).documentElement.textContent?.length ?? 0
  }
  await zip.close()
  return characters
}

/** A mail's parts decoded, and its HTML parsed, where it has any. */
async function mailText(bytes: Uint8Array): Promise<number> {
  const { text = '', html } = await PostalMime.parse(bytes)
  if (html === undefined) return text.length
  const document = new DOMParser().parseFromString(html, 'text/html')
  return text.length + ((document as unknown as Document).body.textContent?.length ?? 0)
}

async function zippedArticles(bytes: Uint8Array): Promise<number> {
  let characters = 0
  const zip = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false })
  for (const entry of await zip.getEntries()) {
    if (!entry.directory) characters += article(await entry.getData(new Uint8ArrayWriter()))
  }
  await zip.close()
  return characters
}

async function archivedArticles(bytes: Uint8Array): Promise<number> {
  let characters = 0
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream()
  for await (const record of new WARCParser(stream as never)) {
    characters += article(await record.readFully(false))
  }
  return characters
}

const parsers: Readonly<Record<string, Parser>> = {
  '.pdf': pdfText,
  '.html': article,
  '.docx': officeText,
  '.odt': officeText,
  '.xlsx': officeText,
  '.eml': mailText,
  '.md': (bytes) => markdownIt().parse(new TextDecoder().decode(bytes), {}).length,
  '.warc.gz': archivedArticles,
  '.zip': zippedArticles,
}
