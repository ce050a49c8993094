import { countWords } from '../../../shared/text/size-words'
import { cutPdf, oneByteText, unpacked } from '../release/pdf-streams'

/** Types of action (ISO 32000-1, 12.6.4) that the parser says nothing of: one and several, in words. */
const NAMES: Readonly<Record<string, readonly [string, string]>> = {
  Launch: [
    'action that opens a program or file (Launch)',
    'actions that open programs or files (Launch)',
  ],
  SubmitForm: ['action that sends a form (SubmitForm)', 'actions that send a form (SubmitForm)'],
  ImportData: ['action that loads data (ImportData)', 'actions that load data (ImportData)'],
  GoToR: [
    'action that opens another document (GoToR)',
    'actions that open other documents (GoToR)',
  ],
  GoToE: ['action that opens an embedded file (GoToE)', 'actions that open embedded files (GoToE)'],
}
const TYPE = /\/S\s{0,20}\/([A-Za-z0-9#]{4,40})/g

/** A larger file is looked through for nothing: it would be in memory three times over. */
const MOST_BYTES = 64 << 20
/** All streams of objects, unpacked. */
const MOST_UNPACKED = 64 << 20

/**
 * What can act in a PDF besides scripts, in words, from its bytes alone: also in objects that nothing
 * refers to any more. What is encrypted shows nothing.
 */
export async function pdfActions(bytes: Uint8Array): Promise<readonly string[]> {
  if (bytes.length > MOST_BYTES) return ['actions, which are unknown in a file over 64 MB']
  const counts = new Map<string, number>()
  const note = (syntax: string): void => {
    for (const [, written = ''] of syntax.matchAll(TYPE)) {
      const name = nameOf(written)
      if (Object.hasOwn(NAMES, name)) counts.set(name, (counts.get(name) ?? 0) + 1)
    }
  }
  const { objects, streams } = cutPdf(bytes)
  note(objects)
  let left = MOST_UNPACKED
  for (const stream of streams) {
    if (!/\/ObjStm\b/.test(stream.dictionary)) continue
    const plain = await unpacked(stream, left)
    left -= plain?.length ?? 0
    if (plain !== null) note(oneByteText(plain))
  }
  return [...counts].map(([name, count]) => countWords(count, ...(NAMES[name] ?? [name, name])))
}

/** A name may be written in hexadecimal, in part or as a whole (ISO 32000-1, 7.3.5). */
const nameOf = (written: string): string =>
  written.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
