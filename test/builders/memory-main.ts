import { CasebookError, failureOf } from '../../shared/errors/casebook-error'
import type { Abilities } from '../../shared/ipc/abilities'
import type { Channel, HeadlessJob, Input } from '../../shared/ipc/contract'
import {
  decodeFrameHeader,
  FRAME_HEADER_BYTES,
  frameTypes,
  HEADER_BYTES,
} from '../../shared/journal/frame'
import { ORIGINAL_PREFIX_BYTES } from '../../shared/journal/original'
import type { Extraction } from '../../shared/model/source-text'
import { concatBytes } from '../../shared/text/bytes'

type Answers = { [C in Channel]?: (input: Input<C>) => unknown }

/** A main process that keeps everything in memory; what a test changes, it changes in plain sight. */
export interface MemoryMain {
  /** The one case file, byte for byte; a test may damage it. */
  caseFile: Uint8Array
  /** Bytes by file reference, for `files:read`. */
  readonly files: Map<string, Uint8Array>
  /** What `files:save` was given. */
  readonly saved: { name: string; bytes: Uint8Array }[]
  readonly printed: { out: string[]; err: string[] }
  exitCode: number | null
  job: HeadlessJob | null
  /** Every channel asked, in order. */
  readonly asked: Channel[]
  /** Answers that stand in front of the usual ones. */
  readonly answers: Answers
}

const CASE_REF = 'f1'

/** Puts a main process of its own behind `window.casebook` and answers what a test may look at. */
export function startMemoryMain(answers: Answers = {}): MemoryMain {
  const main: MemoryMain = {
    caseFile: new Uint8Array(),
    files: new Map(),
    saved: [],
    printed: { out: [], err: [] },
    exitCode: null,
    job: null,
    asked: [],
    answers,
  }
  const usual = usualAnswers(main)
  const ability = (channel: Channel) => async (input: unknown) => {
    main.asked.push(channel)
    try {
      const answer = (main.answers[channel] ?? usual[channel]) as (input: unknown) => unknown
      return { ok: true, value: await answer(input) }
    } catch (thrown) {
      return { ok: false, error: failureOf(thrown) }
    }
  }
  const casebook = new Proxy({} as Abilities, {
    get: (_, name: string) =>
      ability(name.replace(/[A-Z]/, (first) => `:${first.toLowerCase()}`) as Channel),
  })
  Object.assign(globalThis, { window: Object.assign(globalThis.window ?? {}, { casebook }) })
  return main
}

function usualAnswers(main: MemoryMain): Answers {
  const described = () => ({
    ref: CASE_REF,
    name: 'case',
    folder: '/cases',
    bytes: main.caseFile.length,
    modified: 0,
    header: null,
  })
  return {
    'cases:create': ({ header }) => {
      main.caseFile = header as Uint8Array
      return described()
    },
    'cases:list': () => ({ folder: '/cases', freeBytes: 1e9, files: [described()] }),
    'case:open': () => scanFrames(main.caseFile),
    'case:read': ({ offset, length }) => main.caseFile.slice(offset, offset + length),
    'case:append': ({ frames }) => {
      main.caseFile = concatBytes([main.caseFile, frames as Uint8Array])
      return { fileBytes: main.caseFile.length }
    },
    'case:close': () => undefined,
    'files:read': ({ ref }) => {
      const bytes = main.files.get(ref)
      if (bytes === undefined) throw new CasebookError('not-found', `${ref} is not there.`)
      return bytes
    },
    'files:save': ({ suggestedName, bytes }) => {
      main.saved.push({ name: suggestedName, bytes: bytes as Uint8Array })
      return { path: `/out/${suggestedName}` }
    },
    'airlock:extract': ({ name, bytes }) => plainExtraction(name, bytes as Uint8Array),
    'airlock:cancel': () => undefined,
    'press:pdf': ({ document }) => new TextEncoder().encode(`PDF of ${document}`),
    'settings:read': () => ({
      theme: 'light',
      density: 'normal',
      railNarrow: false,
      inspectorOpen: true,
      paper: 'a4',
      analyst: 'A. Analyst',
      singleKeys: true,
    }),
    'headless:job': () => main.job,
    'headless:print': ({ stream, line }) => {
      main.printed[stream].push(line)
    },
    'headless:finish': ({ code }) => {
      main.exitCode = code
    },
  }
}

/** Reads UTF-8 as paragraphs, one a line; the real parsers live in the airlock. */
export function plainExtraction(name: string, bytes: Uint8Array): Extraction {
  const text = new TextDecoder().decode(bytes)
  let start = 0
  const blocks = text.split('\n').map((line) => {
    const block = { kind: 'paragraph' as const, start, end: start + line.length }
    start = block.end + 1
    return block
  })
  return {
    mediaType: 'text/plain',
    title: text.split('\n')[0] ?? name,
    authors: [],
    publisher: '',
    published: null,
    language: 'en',
    url: null,
    text: { extractor: { id: 'lines', version: 1 }, text, blocks, pages: [], boxes: [] },
    dropped: [],
  }
}

function scanFrames(file: Uint8Array) {
  const frameHeaders: Uint8Array[] = []
  const originalPrefixes: Uint8Array[] = []
  let at = HEADER_BYTES
  while (at < file.length) {
    const header = file.subarray(at, at + FRAME_HEADER_BYTES)
    const { length, type } = decodeFrameHeader(header)
    const payload = at + FRAME_HEADER_BYTES
    frameHeaders.push(header)
    if (type === frameTypes.original) {
      originalPrefixes.push(file.subarray(payload, payload + ORIGINAL_PREFIX_BYTES))
    }
    at = payload + length
  }
  return {
    header: file.slice(0, HEADER_BYTES),
    frameHeaders: concatBytes(frameHeaders),
    originalPrefixes: concatBytes(originalPrefixes),
    tornBytes: 0,
  }
}
