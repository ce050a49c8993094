import { z } from 'zod'
import '../model/jitless'
import { LONGEST_FRAME_BYTES } from '../journal/frame'
import { airlockChannels } from './airlock-channels'
import { installationChannels, Settings } from './installation-channels'
import { pressChannels } from './press-channels'
import { Bytes, FileRef, nothing } from './wire-values'

/*
 * The one table of what the window may ask of the main process: channel -> input, output. Both
 * sides are typed from it; main parses every input, the bridge parses every output. No channel
 * takes a path, a URL or a channel name: files are named by references that main handed out.
 */

/** Id of a case file, hexadecimal. */
const FileId = z.string().regex(/^[0-9a-f]{32}$/)

export const CaseFile = z.strictObject({
  ref: FileRef,
  /** File name without its ending. */
  name: z.string(),
  /** Folder as shown to the analyst. */
  folder: z.string(),
  bytes: z.number(),
  /** Last change, milliseconds since 1970. */
  modified: z.number(),
  /** What its header says; `null` when it cannot be read. Format 0 is not sealed. */
  header: z.strictObject({ format: z.int().nonnegative(), fileId: FileId }).nullable(),
})
export type CaseFile = z.infer<typeof CaseFile>

/** A file chosen for import; its bytes are read one file at a time with `files:read`. */
export const OfferedFile = z.strictObject({
  ref: FileRef,
  name: z.string(),
  bytes: z.number(),
})
export type OfferedFile = z.infer<typeof OfferedFile>

/** Bytes of a file from a place on, and the size of the whole. */
const FilePart = z.strictObject({ bytes: Bytes, size: z.int().nonnegative() })

/** The files behind chosen paths. */
export const OfferedFiles = z.strictObject({
  files: z.array(OfferedFile),
  /** Hidden files and links of folders, which are not among them. */
  leftOut: z.int().nonnegative(),
})
export type OfferedFiles = z.infer<typeof OfferedFiles>

export const OpenCaseFile = z.strictObject({
  /** The first 32 bytes, see shared/journal/case-header.ts. */
  header: Bytes,
  /** The sound copy of the key table, the newer of two; empty in format 0. */
  keyTable: Bytes,
  /** Whether the other copy is not the same: a change of passphrase that a crash broke off, or damage. */
  keyTablesDiffer: z.boolean(),
  fileBytes: z.number(),
  /** Why the file can be read only, in a sentence; `null` when it can be written. */
  readOnly: z.string().nullable(),
})
export type OpenCaseFile = z.infer<typeof OpenCaseFile>

/** A place between two frames of the case file. */
export const JournalPlace = z.strictObject({
  /** Bytes of the file before it. */
  offset: z.int().nonnegative(),
  /** Frames before it. */
  frame: z.int().nonnegative(),
  /** Chain value that the next frame rests on. */
  chain: Bytes,
})
export type JournalPlace = z.infer<typeof JournalPlace>

/** The frames of a case file from a place to its end. */
export const FrameScan = z.strictObject({
  /** Where it begins: the place that was asked for, or the first frame where that is not in the file. */
  start: JournalPlace,
  /** The frames' headers one after the other, up to the last whole change. */
  frameHeaders: Bytes,
  /** Behind the last of them; the next append begins here. */
  end: JournalPlace,
  /** Bytes of an unfinished last change behind it, which the next append overwrites. */
  tornBytes: z.number(),
  /** The first frame that was damaged after it had reached the disk; the scan ends before it. */
  damaged: z.strictObject({ frame: z.int(), reason: z.string() }).nullable(),
})
export type FrameScan = z.infer<typeof FrameScan>

/** Attempts to unlock a case file that failed since the last one that did not. */
export const FailedUnlocks = z.strictObject({
  /** When, ISO 8601, the oldest first; at most 100. */
  times: z.array(z.string()),
  /** Milliseconds until the next attempt is answered. */
  waitMs: z.number(),
})
export type FailedUnlocks = z.infer<typeof FailedUnlocks>

/** A verified copy of a case file. */
export const Backup = z.strictObject({
  ref: FileRef,
  /** When it was made, milliseconds since 1970. */
  made: z.number(),
  bytes: z.number(),
  /** Frames in it. */
  frames: z.number(),
})
export type Backup = z.infer<typeof Backup>

/** Room on the disk that holds the working copies, in bytes. */
export const SpaceStanding = z.strictObject({
  /** The program's own folder, which is on that disk. */
  folder: z.string(),
  free: z.number(),
  /** With less than this no window is opened that writes a working copy. */
  needed: z.number(),
  enough: z.boolean(),
  /** What the program keeps for this day; 0 when it is used up. */
  reserve: z.number(),
})
export type SpaceStanding = z.infer<typeof SpaceStanding>

const { theme: Theme, size: ScreenSize } = Settings.shape

/** Commands of the command line. */
export const commandNames = [
  'new',
  'import',
  'sources',
  'text',
  'clip',
  'brief',
  'lint',
  'check',
  'verify',
  'history',
  'scheme',
  'passphrase',
  'rebuild',
  'compact',
  'upgrade',
  'demo',
] as const
export type CommandName = (typeof commandNames)[number]

/** A command of the command line, parsed and with its files offered. */
export const HeadlessJob = z.strictObject({
  command: z.enum(commandNames),
  /** The case file it works on; `null` when the command makes it. */
  caseFile: CaseFile.nullable(),
  ...OfferedFiles.shape,
  /** Positional words after the case file that are no files, e.g. the source of `text`. */
  words: z.array(z.string()),
  options: z.record(z.string(), z.union([z.string(), z.literal(true)])),
  /**
   * From --passphrase-file or standard input, or the recovery words from --recovery-file; `null` when
   * none was given.
   */
  passphrase: z.string().nullable(),
  /** From --new-passphrase-file. */
  newPassphrase: z.string().nullable(),
})
export type HeadlessJob = z.infer<typeof HeadlessJob>

export const contract = {
  'app:info': {
    input: nothing,
    output: z.strictObject({
      version: z.string(),
      electron: z.string(),
      chromium: z.string(),
      /** Whether this system keeps a window out of screen captures when it is asked to. */
      hidesFromCapture: z.boolean(),
      /** The case file of the start, or of a later one, e.g. by a double click; told once. */
      handed: CaseFile.nullable(),
      /** The case that was locked in the window before this one. */
      locked: CaseFile.nullable(),
      /** What is wrong with the settings file, in words; `null` when nothing is. */
      settingsFault: z.string().nullable(),
    }),
  },
  ...installationChannels,

  /** Case files of the cases folder and those opened from elsewhere in this session. */
  'cases:list': {
    input: nothing,
    output: z.strictObject({ folder: z.string(), freeBytes: z.number(), files: z.array(CaseFile) }),
  },
  /** Writes a new case file: header and key table; the name is made safe and unique. */
  'cases:create': {
    input: z.strictObject({ name: z.string().min(1).max(300), header: Bytes, keyTable: Bytes }),
    output: CaseFile,
  },
  /** Lets the analyst choose a case file; `null` when she did not. */
  'cases:choose': { input: nothing, output: CaseFile.nullable() },
  /** Moves the case file to the system's waste bin. */
  'cases:delete': { input: z.strictObject({ ref: FileRef }), output: nothing },

  /**
   * Opens a case file for this window alone. Nothing is written. Where the lock of another machine
   * is all that is in the way, main asks the analyst whether it still counts.
   */
  'case:open': { input: z.strictObject({ ref: FileRef }), output: OpenCaseFile },
  /** Looks through the frames behind `after`, or through all of them; format 1 only. */
  'case:frames': {
    input: z.strictObject({ after: JournalPlace.nullable() }),
    output: FrameScan,
  },
  /** Bytes of the open case file, at most the longest frame at once. */
  'case:read': {
    input: z.strictObject({
      offset: z.int().nonnegative(),
      length: z.int().nonnegative().max(LONGEST_FRAME_BYTES),
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
  /**
   * Puts a new key table in the place of both copies, one after the other; of the one that stands
   * there already, writes the copy that is not like it. The warning says that one copy only holds.
   */
  'case:rekey': {
    input: z.strictObject({ keyTable: Bytes }),
    output: z.strictObject({ warning: z.string().nullable() }),
  },
  'case:close': { input: nothing, output: nothing },
  /** Refuses with `no-space` while the disk has too little room for a working copy. */
  'case:room': { input: nothing, output: nothing },
  /**
   * Deletes the working copies of all cases: Chromium keeps them in one store, and where that is
   * broken none opens. Each is made again from its case file.
   */
  'case:dropCopies': { input: nothing, output: nothing },

  /**
   * A new file that is to take the place of the open one: compacted, or sealed. It is written beside
   * it and comes to its name only when it is whole.
   */
  'draft:begin': { input: z.strictObject({ header: Bytes, keyTable: Bytes }), output: nothing },
  'draft:append': { input: z.strictObject({ frames: Bytes }), output: nothing },
  /**
   * Checks the draft from its first byte to its last, renames the open file to its name with
   * `keepAs` added, gives the draft its name, and closes both.
   */
  'draft:finish': {
    input: z.strictObject({ keepAs: z.string().min(1).max(60) }),
    output: z.strictObject({ file: CaseFile, kept: CaseFile }),
  },
  'draft:abandon': { input: nothing, output: nothing },

  /** `fileId` is hexadecimal. */
  'unlock:waits': { input: z.strictObject({ fileId: FileId }), output: FailedUnlocks },
  /** Notes one more failed attempt. */
  'unlock:failed': { input: z.strictObject({ fileId: FileId }), output: FailedUnlocks },
  /** Forgets them: they stand in the journal now. */
  'unlock:forget': { input: z.strictObject({ fileId: FileId }), output: nothing },

  /** The sealed signing key of this installation for a case; `null` when there is none yet. */
  'identity:read': { input: z.strictObject({ fileId: FileId }), output: Bytes.nullable() },
  'identity:write': { input: z.strictObject({ fileId: FileId, sealed: Bytes }), output: nothing },

  /** Verified copies of a case file, the newest first. */
  'backups:list': { input: z.strictObject({ ref: FileRef }), output: z.array(Backup) },
  /** Copies the open case file, checks the copy from first byte to last, and drops old ones. */
  'backups:make': { input: nothing, output: Backup },
  /** Puts a copy of a backup beside its case file, under a name of its own. */
  'backups:restore': { input: z.strictObject({ ref: FileRef }), output: CaseFile },

  /** Lets the analyst choose files or a folder to import. */
  'files:choose': {
    input: z.strictObject({ kind: z.enum(['files', 'folder']) }),
    output: OfferedFiles,
  },
  /** The sources of the example case, which the program carries along. */
  'files:example': { input: nothing, output: OfferedFiles },
  /** A part of an offered file from a place on, at most 1 MiB, and the size that the file has now. */
  'files:read': {
    input: z.strictObject({ ref: FileRef, offset: z.int().nonnegative() }),
    output: FilePart,
  },
  /** The first part of several offered files; `null` for one that cannot be read. */
  'files:readSmall': {
    input: z.strictObject({ refs: z.array(FileRef).min(1).max(16) }),
    output: z.array(FilePart.nullable()),
  },
  /**
   * Writes a finished document where the analyst says (a dialog), or where the command line said
   * (`--out`); temporary file, fsync, rename. `null` when she did not say.
   */
  'files:save': {
    input: z.strictObject({ suggestedName: z.string().max(300), bytes: Bytes }),
    output: z.strictObject({ path: z.string() }).nullable(),
  },

  ...airlockChannels,
  ...pressChannels,

  /** Ends this window's process and opens a new one that knows no key. */
  'window:replace': { input: z.strictObject({ locked: FileRef.nullable() }), output: nothing },
  /** Somebody is there: the lock that was announced does not come. */
  'window:stay': { input: nothing, output: nothing },
  'window:theme': { input: Theme, output: nothing },
  'window:size': { input: ScreenSize, output: nothing },
  'window:control': { input: z.enum(['minimise', 'maximise', 'close']), output: nothing },

  /*
   * Asked by the page that stands in for the analyst's window while the disk is too full for it; no
   * other page may ask these, and it may ask nothing else.
   */
  'space:standing': { input: nothing, output: SpaceStanding },
  /** Looks again; with enough room the analyst's window takes the place of this one. */
  'space:check': { input: nothing, output: SpaceStanding },
  /** Frees what was kept for this day, and looks again. */
  'space:useReserve': { input: nothing, output: SpaceStanding },
  'space:quit': { input: nothing, output: nothing },

  /** The command the program was started with, `null` when it has a window. */
  'headless:job': { input: nothing, output: HeadlessJob.nullable() },
  /** Prints lines in their order; answered when the last was taken. */
  'headless:print': {
    input: z.strictObject({
      lines: z.array(z.strictObject({ stream: z.enum(['out', 'err']), line: z.string() })).min(1),
    }),
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

/** What main tells the window without being asked. */
export const News = z.discriminatedUnion('kind', [
  /** Nobody has touched key or pointer: the case is locked in so many seconds. */
  z.strictObject({ kind: z.literal('locks-in'), seconds: z.int().nonnegative() }),
  /** Somebody did meanwhile. */
  z.strictObject({ kind: z.literal('stays-open') }),
  /** The case must be locked now; the window is ended soon, whether it did or not. */
  z.strictObject({ kind: z.literal('lock') }),
  /** How much room is left, while a case is open. */
  z.strictObject({ kind: z.literal('space'), standing: SpaceStanding }),
  /** The program was started again and is the one that runs; `app:info` says with which case. */
  z.strictObject({ kind: z.literal('started-again') }),
])
export type News = z.infer<typeof News>

/** Carries {@link News}. */
export const NEWS_CHANNEL = 'window:news'
