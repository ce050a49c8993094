import { usualSettings } from '../../electron/files/installation/settings-file'
import { CasebookError, failureOf } from '../../shared/errors/casebook-error'
import type { Abilities } from '../../shared/ipc/abilities'
import type {
  Channel,
  FrameScan,
  HeadlessJob,
  Input,
  JournalPlace,
} from '../../shared/ipc/contract'
import { FRAMES_OFFSET, HEADER_BYTES, KEY_TABLE_BYTES } from '../../shared/journal/case-header'
import { decodeFrameHeader, FRAME_HEADER_BYTES, frameTypes } from '../../shared/journal/frame'
import { packExtraction } from '../../shared/model/packed-extraction'
import type { Extraction } from '../../shared/model/source-text'
import { concatBytes, equalBytes } from '../../shared/text/bytes'
import { FILE_PART_BYTES } from '../../shared/text/file-limit'
import { sha256 } from './sha256'

/** `airlock:extract` answers with an Extraction, which is packed on its way. */
type Answers = { [C in Channel]?: (input: Input<C>) => unknown }

/** A main process that keeps everything in memory; what a test changes, it changes in plain sight. */
export interface MemoryMain {
  /** The one case file, byte for byte; a test may damage it. */
  caseFile: Uint8Array
  /** Files whose place another took, under the names they were kept by. */
  readonly kept: { name: string; bytes: Uint8Array }[]
  /** Bytes by file reference, for `files:read`. */
  readonly files: Map<string, Uint8Array>
  /** What `files:save` was given. */
  readonly saved: { name: string; bytes: Uint8Array }[]
  readonly printed: { out: string[]; err: string[] }
  exitCode: number | null
  job: HeadlessJob | null
  /** Sealed signing keys by file id. */
  readonly identities: Map<string, Uint8Array>
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
    kept: [],
    files: new Map(),
    saved: [],
    printed: { out: [], err: [] },
    exitCode: null,
    job: null,
    identities: new Map(),
    asked: [],
    answers,
  }
  const usual = usualAnswers(main)
  const ability = (channel: Channel) => async (input: unknown) => {
    main.asked.push(channel)
    try {
      const answer = (main.answers[channel] ?? usual[channel]) as (input: unknown) => unknown
      const value = await answer(input)
      const packed = channel === 'airlock:extract' ? packExtraction(value as Extraction) : value
      return { ok: true, value: packed }
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
  let draft: Uint8Array[] | null = null
  const described = () => ({
    ref: CASE_REF,
    name: 'case',
    folder: '/cases',
    bytes: main.caseFile.length,
    modified: 0,
    header: null,
  })
  return {
    'cases:create': ({ header, keyTable }) => {
      const table = keyTable as Uint8Array
      main.caseFile = concatBytes([header as Uint8Array, table, table])
      return described()
    },
    'cases:list': () => ({ folder: '/cases', freeBytes: 1e9, files: [described()] }),
    'case:open': () => ({
      header: main.caseFile.slice(0, HEADER_BYTES),
      keyTable: main.caseFile.slice(HEADER_BYTES, HEADER_BYTES + KEY_TABLE_BYTES),
      keyTablesDiffer: !equalBytes(keyTableAt(main.caseFile, 0), keyTableAt(main.caseFile, 1)),
      fileBytes: main.caseFile.length,
      readOnly: null,
    }),
    'case:frames': ({ after }) => scanFrames(main.caseFile, after as JournalPlace | null),
    'case:rekey': ({ keyTable }) => {
      main.caseFile.set(keyTable as Uint8Array, HEADER_BYTES)
      main.caseFile.set(keyTable as Uint8Array, HEADER_BYTES + KEY_TABLE_BYTES)
      return { warning: null }
    },
    'draft:begin': ({ header, keyTable }) => {
      const table = keyTable as Uint8Array
      draft = [header as Uint8Array, table, table]
    },
    'draft:append': ({ frames }) => {
      draft?.push(frames as Uint8Array)
    },
    'draft:finish': ({ keepAs }) => {
      const kept = { name: `case ${keepAs}`, bytes: main.caseFile }
      main.kept.push(kept)
      main.caseFile = concatBytes(draft ?? [])
      draft = null
      return { file: described(), kept: { ...described(), name: kept.name } }
    },
    'draft:abandon': () => {
      draft = null
    },
    'unlock:waits': () => ({ times: [], waitMs: 0 }),
    'unlock:failed': () => ({ times: [new Date().toISOString()], waitMs: 0 }),
    'unlock:forget': () => undefined,
    'identity:read': ({ fileId }) => main.identities.get(fileId) ?? null,
    'identity:write': ({ fileId, sealed }) => {
      main.identities.set(fileId, sealed as Uint8Array)
    },
    'case:read': ({ offset, length }) => main.caseFile.slice(offset, offset + length),
    'case:append': ({ frames }) => {
      main.caseFile = concatBytes([main.caseFile, frames as Uint8Array])
      return { fileBytes: main.caseFile.length }
    },
    'case:close': () => undefined,
    'case:room': () => undefined,
    'case:dropCopies': async () => {
      for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name as string)
    },
    'files:read': ({ ref, offset }) => {
      const bytes = main.files.get(ref)
      if (bytes === undefined) throw new CasebookError('not-found', `${ref} is not there.`)
      return { bytes: bytes.slice(offset, offset + FILE_PART_BYTES), size: bytes.length }
    },
    'files:readSmall': ({ refs }) =>
      refs.map((ref) => {
        const bytes = main.files.get(ref)
        if (bytes === undefined) return null
        return { bytes: bytes.slice(0, FILE_PART_BYTES), size: bytes.length }
      }),
    'files:save': ({ suggestedName, bytes }) => {
      main.saved.push({ name: suggestedName, bytes: bytes as Uint8Array })
      return { path: `/out/${suggestedName}` }
    },
    'airlock:extract': ({ name, bytes }) => plainExtraction(name, bytes as Uint8Array),
    'airlock:cancel': () => undefined,
    'airlock:rest': () => undefined,
    'press:pdf': ({ document }) => new TextEncoder().encode(`PDF of ${document}`),
    'settings:read': () => usualSettings('A. Analyst'),
    'headless:job': () => main.job,
    'headless:print': ({ lines }) => {
      for (const { stream, line } of lines) main.printed[stream].push(line)
    },
    'headless:finish': ({ code }) => {
      main.exitCode = code
    },
  }
}

const keyTableAt = (file: Uint8Array, copy: number) =>
  file.subarray(HEADER_BYTES + copy * KEY_TABLE_BYTES, HEADER_BYTES + (copy + 1) * KEY_TABLE_BYTES)

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

/** All frames behind `after`, or all there are; an unfinished change is not looked for. */
async function scanFrames(file: Uint8Array, after: JournalPlace | null): Promise<FrameScan> {
  const places: JournalPlace[] = [
    { offset: FRAMES_OFFSET, frame: 0, chain: await sha256(file.subarray(0, HEADER_BYTES)) },
  ]
  const headers: Uint8Array[] = []
  let whole = 0
  for (let at = FRAMES_OFFSET; at < file.length; ) {
    const header = file.slice(at, at + FRAME_HEADER_BYTES)
    const { length, type, chain } = decodeFrameHeader(header)
    at += FRAME_HEADER_BYTES + length
    headers.push(header)
    places.push({ offset: at, frame: headers.length, chain })
    if (type === frameTypes.entry) whole = headers.length
  }
  const known = after === null ? undefined : places[after.frame]
  const from =
    known !== undefined && equalBytes(known.chain, after?.chain ?? known.chain) ? known : places[0]
  return {
    start: from as JournalPlace,
    frameHeaders: concatBytes(headers.slice(from?.frame ?? 0, whole)),
    end: places[whole] as JournalPlace,
    tornBytes: file.length - (places[whole]?.offset ?? 0),
    damaged: null,
  }
}
