import { create } from 'zustand'
import {
  pageWords,
  pagesToRecognise,
  withRecognised,
} from '../../../../shared/extract/recognised-text'
import { failureOf } from '../../../../shared/errors/casebook-error'
import type { Source } from '../../../../shared/model/source'
import type { RecognisedPage, SourceText } from '../../../../shared/model/source-text'
import { countWords } from '../../../../shared/text/size-words'
import { ask } from '../../../bridge/ask'
import { showToast, tryIt } from '../../../parts/toast'
import type { OpenCase } from '../../../store/case-at-work'
import { extendText } from '../../../store/writes/source-text'
import { HandedOriginal } from './handed-original'

interface Recognition {
  /** The source whose pages are searched now, `null` for none. One at a time: it takes a whole core. */
  readonly sourceId: string | null
  readonly number: number
  readonly done: number
  readonly total: number
  readonly given: AbortController | null
}

const atRest: Recognition = { sourceId: null, number: 0, done: 0, total: 0, given: null }

/** How far the recognising of words is; it goes on while another source is read. */
export const useRecognition = create<Recognition>(() => atRest)

/** Gives up what is being recognised; nothing of it is kept. */
export function cancelRecognition(): void {
  useRecognition.getState().given?.abort()
  useRecognition.setState(atRest)
  tryIt(ask('airlock:stopRecognising'))
}

/**
 * Searches the pages of a source that hold no text, or little beside a picture, for words and adds these to its text.
 * @param read the bytes of the original
 * @throws CasebookError when it was not saved; the case is then unchanged
 */
export async function recogniseText(
  opened: OpenCase,
  source: Source,
  text: SourceText,
  read: () => Promise<Uint8Array>,
): Promise<void> {
  if (useRecognition.getState().sourceId !== null) return
  const numbers = pagesToRecognise(text.pages).map(({ number }) => number)
  const given = new AbortController()
  useRecognition.setState({
    given,
    sourceId: source.id,
    number: source.number,
    done: 0,
    total: numbers.length,
  })
  try {
    const { pages, failures } = await search(
      source,
      numbers,
      new HandedOriginal(read),
      given.signal,
    )
    if (!given.signal.aborted) await save(opened, source, pages, failures)
  } finally {
    if (useRecognition.getState().given === given) useRecognition.setState(atRest)
  }
}

/** A page that cannot be searched, because it takes too long, does not stop the others. */
async function search(
  source: Source,
  numbers: readonly number[],
  original: HandedOriginal,
  signal: AbortSignal,
) {
  const { fileName: name, sha256 } = source
  const pages: RecognisedPage[] = []
  const failures: string[] = []
  for (const page of numbers) {
    try {
      pages.push(
        await original.ask((bytes) => ask('airlock:recognise', { name, sha256, page, bytes })),
      )
    } catch (thrown) {
      if (signal.aborted) break
      const { kind, message } = failureOf(thrown)
      if (kind !== 'refused') throw thrown
      failures.push(message.replace(`${name}: not imported. `, ''))
    }
    if (signal.aborted) break
    useRecognition.setState({ done: pages.length + failures.length })
  }
  return { pages, failures }
}

async function save(
  opened: OpenCase,
  source: Source,
  pages: readonly RecognisedPage[],
  failures: readonly string[],
): Promise<void> {
  const found = pages.filter(({ paragraphs }) => paragraphs.length > 0)
  const failed =
    failures.length === 0
      ? ''
      : ` ${countWords(failures.length, 'page')} could not be searched: ${failures[0]}`
  if (pages.length === 0) return showToast({ text: `No page was searched.${failed}` })
  const undo = await extendText(
    opened,
    source,
    found.length === 0
      ? `that ${pageWords(pages)} ${pages.length === 1 ? 'has' : 'have'} no words`
      : `the words of ${pageWords(found)}, recognised by machine`,
    (text, isAnchored) => withRecognised(text, pages, isAnchored ? 'behind' : 'in-order'),
  )
  const told = found.length === 0 ? 'No words were found' : 'Words were recognised'
  showToast({
    text: `${told} on ${pageWords(found.length === 0 ? pages : found)} of S${source.number}.${failed}`,
    undo,
  })
}
