import type { PdfReading } from '../model/pdf-reading'
import { bannerFaults } from './banner-faults'
import { droppedWords, textsInEvidence, wordsIn } from './dropped-words'
import { EVIDENCE_NAME } from './evidence-name'
import type { Expectation } from './expectation'
import { type Fault, told } from './fault'
import { hiddenWords } from './hidden-words'
import { metadataFaults } from './metadata-faults'
import { portionFaults } from './portion-faults'
import { foreignTexts } from './unseen-texts'

/** What a finished PDF is held against. */
export interface ReleaseExpectation extends Expectation {
  /** The one file that is attached. */
  readonly evidence: string
  /** What the evidence says besides the document, see `besideDocument`. */
  readonly beside: readonly string[]
}

/**
 * Why a PDF may not be released; nothing when it may. It is judged by what another library reads in
 * the finished file, never by what was handed to the press.
 */
export function releaseFaults(reading: PdfReading, expected: ReleaseExpectation): Fault[] {
  const { document, at } = expected
  return [
    ...(reading.pages.length === 0 ? [{ kind: 'pages', message: 'it has no pages' } as const] : []),
    ...bannerFaults(reading, expected),
    ...portionFaults(reading, document),
    ...hiddenFaults(reading),
    ...told(reading.acting, (what) => ({ kind: 'acting', message: `it contains ${what}` })),
    ...told(reading.foreign, (what) => ({ kind: 'foreign', message: `it contains ${what}` })),
    ...told(foreignTexts(reading.unseen, document, expected.beside), (text) => ({
      kind: 'foreign',
      message: `it says “${text.slice(0, 80)}” where nobody sees it, which the briefing does not`,
    })),
    ...fileFaults(reading, expected),
    ...metadataFaults(reading.metadata, document, at),
    ...droppedFaults(reading, expected),
  ]
}

function hiddenFaults({ pages, unfollowed }: PdfReading): Fault[] {
  return [
    ...told(unfollowed, (way) => ({
      kind: 'hidden',
      message: `it is painted in a way of which cannot be said what is seen (${way})`,
    })),
    ...pages.flatMap((page, index) =>
      told(hiddenWords(page), ({ word, why }) => ({
        kind: 'hidden',
        message: `“${word}” on page ${index + 1} ${why}`,
      })),
    ),
  ]
}

function fileFaults({ files, update }: PdfReading, { evidence }: ReleaseExpectation): Fault[] {
  const isOurs = ({ name, text }: PdfReading['files'][number]) =>
    name === EVIDENCE_NAME && text === evidence
  const others = files.filter((file) => !isOurs(file))
  return [
    ...told(others, ({ name }) => ({
      kind: 'file',
      message: `the file ${name} is attached to it`,
    })),
    ...(files.filter(isOurs).length === 1 && update?.alone === true
      ? []
      : [
          { kind: 'file', message: 'its signed evidence is not attached as it should be' } as const,
        ]),
  ]
}

function droppedFaults(
  { pages, metadata, unseen, files }: PdfReading,
  { briefing, document, beside, withheld }: ReleaseExpectation,
): Fault[] {
  const forbidden = droppedWords(briefing, document, beside, withheld)
  if (forbidden.size === 0) return []
  const remaining = (texts: readonly string[]) =>
    new Set(texts.flatMap(wordsIn).filter((word) => forbidden.has(word)))
  const attached = files.flatMap(({ text }) =>
    text === null ? [] : textsInEvidence(asValue(text)),
  )
  const places: readonly (readonly [where: string, texts: readonly string[]])[] = [
    ...pages.map(({ marks }, index) => [`on page ${index + 1}`, runningText(marks)] as const),
    ['in what is not printed', [...Object.values(metadata), ...unseen]],
    ['in the attached evidence', attached],
  ]
  return places.flatMap(([where, texts]) =>
    told([...remaining(texts)], (word) => ({
      kind: 'dropped',
      message: `“${word}”, a word of what was left out, remains ${where}`,
    })),
  )
}

const runningText = (marks: PdfReading['pages'][number]['marks']): string[] =>
  marks.flatMap((mark) => (mark.kind === 'word' ? [mark.text] : []))

function asValue(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return json
  }
}
