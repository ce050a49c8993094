import { readFileSync } from 'node:fs'
import { Readability } from '@mozilla/readability'
import { DOMParser } from 'linkedom'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'

/*
 * The parser libraries alone, as a program that wanted nothing but their answer would call them:
 * text of each page from pdf.js, the article from Readability. Prints the milliseconds it took.
 */
export async function main(paths: readonly string[]): Promise<number> {
  const files = paths.map((path) => ({ path, bytes: new Uint8Array(readFileSync(path)) }))
  const started = performance.now()
  for (const { path, bytes } of files) {
    if (path.endsWith('.pdf')) await pdfText(bytes)
    else article(bytes)
  }
  console.log(performance.now() - started)
  return 0
}

async function pdfText(bytes: Uint8Array): Promise<number> {
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

function article(bytes: Uint8Array): number {
  const document = new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'text/html')
  return new Readability(document as never).parse()?.textContent?.length ?? 0
}
