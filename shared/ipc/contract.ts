import { z } from 'zod'
import '../model/jitless'
import { Extraction, PixelImage } from '../model/source-text'

/*
 * The one table of what the window may ask of the main process: channel -> input, output. Both
 * sides are typed from it; main parses every input, the bridge parses every output. No channel
 * takes a path, a URL or a channel name: files are named by references that main handed out.
 */

const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)
const nothing = z.void()

/** A name main gave to a file on disk; it means nothing outside the running program. */
const FileRef = z.string().regex(/^f\d{1,9}$/)

export const CaseFile = z.strictObject({
  ref: FileRef,
  /** File name without its ending. */
  name: z.string(),
  /** Folder as shown to the analyst. */
  folder: z.string(),
  bytes: z.number(),
  /** Last change, milliseconds since 1970. */
  modified: z.number(),
})
export type CaseFile = z.infer<typeof CaseFile>

/** A file chosen for import; its bytes are read one file at a time with `files:read`. */
export const OfferedFile = z.strictObject({
  ref: FileRef,
  name: z.string(),
  bytes: z.number(),
})
export type OfferedFile = z.infer<typeof OfferedFile>

export const OpenCaseFile = z.strictObject({
  header: Bytes,
  /** All frame headers one after the other, see shared/journal/frame.ts. */
  frameHeaders: Bytes,
  /** For each frame that holds a chunk of an original: the first 20 bytes of its payload, in order. */
  originalPrefixes: Bytes,
  /** Bytes of an unfinished last change that were cut off; 0 when there was none. */
  tornBytes: z.number(),
})
export type OpenCaseFile = z.infer<typeof OpenCaseFile>

export const Paper = z.enum(['a4', 'letter'])
export type Paper = z.infer<typeof Paper>

const Theme = z.enum(['system', 'light', 'dark'])

/** Preferences of this installation; never anything of a case. */
export const Settings = z.strictObject({
  theme: Theme,
  density: z.enum(['compact', 'normal', 'comfortable']),
  railNarrow: z.boolean(),
  inspectorOpen: z.boolean(),
  paper: Paper,
  /** The analyst's name as it stands in the journal. */
  analyst: z.string().max(120),
  singleKeys: z.boolean(),
})
export type Settings = z.infer<typeof Settings>

/** A command of the command line, parsed and with its files offered. */
export const HeadlessJob = z.strictObject({
  command: z.enum(['new', 'import', 'sources', 'text', 'clip', 'brief', 'verify', 'demo', 'bench']),
  /** The case file it works on; `null` when the command makes it. */
  caseFile: CaseFile.nullable(),
  files: z.array(OfferedFile),
  /** Positional words after the case file that are no files, e.g. the source of `text`. */
  words: z.array(z.string()),
  options: z.record(z.string(), z.union([z.string(), z.literal(true)])),
})
export type HeadlessJob = z.infer<typeof HeadlessJob>

export const contract = {
  'app:info': {
    input: nothing,
    output: z.strictObject({
      version: z.string(),
      electron: z.string(),
      /** The case file the program was started with, e.g. by a double click. */
      openAtStart: CaseFile.nullable(),
    }),
  },
  'settings:read': { input: nothing, output: Settings },
  'settings:write': { input: Settings.partial(), output: Settings },

  /** Case files of the cases folder and those opened from elsewhere in this session. */
  'cases:list': {
    input: nothing,
    output: z.strictObject({ folder: z.string(), freeBytes: z.number(), files: z.array(CaseFile) }),
  },
  /** Writes a new case file with the given header; the name is made safe and unique. */
  'cases:create': {
    input: z.strictObject({ name: z.string().min(1).max(300), header: Bytes }),
    output: CaseFile,
  },
  /** Lets the analyst choose a case file; `null` when she did not. */
  'cases:choose': { input: nothing, output: CaseFile.nullable() },
  /** Moves the case file to the system's waste bin. */
  'cases:delete': { input: z.strictObject({ ref: FileRef }), output: nothing },

  /** Opens a case file for this window alone and cuts off an unfinished last change. */
  'case:open': { input: z.strictObject({ ref: FileRef }), output: OpenCaseFile },
  /** Bytes of the open case file, at most 64 MiB at once. */
  'case:read': {
    input: z.strictObject({
      offset: z.int().nonnegative(),
      length: z
        .int()
        .nonnegative()
        .max(64 << 20),
    }),
    output: Bytes,
  },
  /**
   * Appends whole frames and answers after fsync. Frames that follow the last entry take the place
   * of those behind it, which belong to a change that was given up.
   */
  'case:append': {
    input: z.strictObject({ frames: Bytes }),
    output: z.strictObject({ fileBytes: z.number() }),
  },
  'case:close': { input: nothing, output: nothing },

  /** Lets the analyst choose files or a folder to import. */
  'files:choose': {
    input: z.strictObject({ kind: z.enum(['files', 'folder']) }),
    output: z.array(OfferedFile),
  },
  'files:read': { input: z.strictObject({ ref: FileRef }), output: Bytes },
  /**
   * Writes a finished document where the analyst says (a dialog), or where the command line said
   * (`--out`); temporary file, fsync, rename. `null` when she did not say.
   */
  'files:save': {
    input: z.strictObject({ suggestedName: z.string().max(300), bytes: Bytes }),
    output: z.strictObject({ path: z.string() }).nullable(),
  },

  /** Reads one file in the airlock. Refusals come back as failures of kind `refused`. */
  'airlock:extract': {
    input: z.strictObject({ name: z.string().max(1000), bytes: Bytes }),
    output: Extraction,
  },
  /**
   * Pixels of one page; `scale` is pixels per PDF point. The bytes go along with a file's first
   * page and stay under their digest: `null` stands for them until the answer is `not-found`.
   */
  'airlock:page': {
    input: z.strictObject({
      name: z.string().max(1000),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      bytes: Bytes.nullable(),
      page: z.int().positive(),
      scale: z.number().min(0.1).max(6),
    }),
    output: PixelImage,
  },
  /** Ends the file being read; its request fails with `cancelled`. */
  'airlock:cancel': { input: nothing, output: nothing },

  /** The finished document. `document` is a BriefingDocument as JSON, `at` seconds since 1970. */
  'press:pdf': {
    input: z.strictObject({ document: z.string(), paper: Paper, at: z.int() }),
    output: Bytes,
  },
  /** The same pages as pictures: one SVG a page. */
  'press:preview': {
    input: z.strictObject({ document: z.string(), paper: Paper, at: z.int() }),
    output: z.strictObject({ pages: z.array(z.string()) }),
  },

  'window:theme': { input: Theme, output: nothing },
  'window:control': { input: z.enum(['minimise', 'maximise', 'close']), output: nothing },

  /** The command the program was started with, `null` when it has a window. */
  'headless:job': { input: nothing, output: HeadlessJob.nullable() },
  'headless:print': {
    input: z.strictObject({ stream: z.enum(['out', 'err']), line: z.string() }),
    output: nothing,
  },
  /** Ends the program. */
  'headless:finish': { input: z.strictObject({ code: z.int().min(0).max(99) }), output: nothing },
} as const

export type Contract = typeof contract
export type Channel = keyof Contract
export type Input<C extends Channel> = z.input<Contract[C]['input']>
export type Output<C extends Channel> = z.output<Contract[C]['output']>

/** Sent from main to the window without being asked: an item of the application menu was chosen. */
export const MENU_CHANNEL = 'menu:command'
