import type { CaseFile } from '../../../shared/ipc/contract'
import { FRAMES_OFFSET } from '../../../shared/journal/case-header'
import { type JournalEntry, parseEntry } from '../../../shared/journal/entry'
import { frameTypes } from '../../../shared/journal/frame'
import { utf8 } from '../../../shared/text/bytes'
import { ask } from '../../bridge/ask'
import type { Vault } from '../../vault/vault'
import { Appender } from '../append'
import type { OriginalRecord } from '../case-database'
import { indexPayload } from '../original'
import { sha256 } from '../../vault/keys/sha256'
import { checkpointOf } from '../writes/checkpoint'

/** The first bytes of a draft. */
export interface DraftHead {
  /** 32 bytes. */
  readonly header: Uint8Array
  readonly keyTable: Uint8Array
}

/** A file that took the place of another. */
export interface ReplacedFile {
  readonly file: CaseFile
  /** The file as it was, under another name. */
  readonly kept: CaseFile
}

/**
 * Writes a file that takes the place of the open one only when it is whole; main closes both then.
 * @param keepAs what is added to the name of the open file
 * @param write fills the draft
 * @throws CasebookError when it was not finished; the open file is as it was then
 */
export async function replaceOpenFile(
  vault: Vault,
  { header, keyTable }: DraftHead,
  keepAs: string,
  write: (appender: Appender) => Promise<void>,
): Promise<ReplacedFile> {
  await ask('draft:begin', { header, keyTable })
  try {
    const start = { offset: FRAMES_OFFSET, frame: 0, chain: await sha256(header) }
    const appender = new Appender(vault, start, (frames) => ask('draft:append', { frames }))
    await write(appender)
    await appender.flush()
    return await ask('draft:finish', { keepAs })
  } catch (thrown) {
    await ask('draft:abandon').catch(() => {})
    throw thrown
  }
}

/** Who writes entries into a draft, and when. */
export interface DraftAuthor {
  readonly analyst: string
  readonly at: Date
}

/** What an entry of a draft says, besides who wrote it and when. */
type DraftWords = Omit<JournalEntry, 'at' | 'zone' | 'analyst'>

/** Appends an entry behind the originals that come with it. */
export async function addEntry(
  appender: Appender,
  { analyst, at }: DraftAuthor,
  { seq, ...words }: DraftWords,
  originals: readonly OriginalRecord[] = [],
): Promise<void> {
  const author = { at: at.toISOString(), zone: -at.getTimezoneOffset(), analyst }
  const json = JSON.stringify({ seq, ...author, ...words })
  // What cannot be read again must not take the place of what can.
  parseEntry(json)
  const index = originals.length === 0 ? [] : [indexPayload(originals)]
  await appender.add([
    ...index.map((payload) => ({ type: frameTypes.index, payload })),
    { type: frameTypes.entry, payload: utf8(json) },
  ])
}

/** Signs all that the draft holds so far, as its last entry. */
export async function addCheckpoint(
  vault: Vault,
  appender: Appender,
  analyst: string,
  entries: number,
): Promise<void> {
  const end = { ...(await appender.flush()), entry: entries }
  const { at, command, act, checkpoint } = await checkpointOf({ vault, end, analyst })
  const author = { analyst, at: new Date(at ?? Date.now()) }
  await addEntry(appender, author, { seq: entries + 1, command, act, checkpoint, changes: [] })
}
