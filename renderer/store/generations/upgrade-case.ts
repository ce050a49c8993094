import { CasebookError } from '../../../shared/errors/casebook-error'
import type { CaseFile, OpenCaseFile } from '../../../shared/ipc/contract'
import {
  CASE_FORMAT,
  decodeCaseHeader,
  encodeCaseHeader,
} from '../../../shared/journal/case-header'
import { parseEntry } from '../../../shared/journal/entry'
import { plainFrameTypes } from '../../../shared/journal/format-0'
import {
  type PlainCaseFile,
  type PlainEnd,
  readPlainFile,
} from '../../../shared/journal/read-format-0'
import { fromUtf8, toHex } from '../../../shared/text/bytes'
import { ask } from '../../bridge/ask'
import { makeKeys } from '../../vault/unlock'
import type { Appender } from '../append'
import { FrameCarrier } from './carry-frames'
import { addCheckpoint, addEntry, replaceOpenFile, type ReplacedFile } from './draft'
import { sha256 } from '../../vault/keys/sha256'

export interface UpgradedFile extends ReplacedFile {
  /** To be shown once and written down. */
  readonly recoveryWords: readonly string[]
  readonly entries: number
  readonly originals: number
  /** Bytes of an unfinished change at the end, which was never acknowledged and is left out. */
  readonly tornBytes: number
}

/** Bytes of the file done and in all; it is read twice. */
type OnProgress = (done: number, total: number) => void

/**
 * Seals a case file of format 0. It is checked from its first byte to its last, then every entry is
 * carried over word for word and every original with it; a last entry says which head they had. The
 * plain file stays beside it under another name.
 * @throws CasebookError `refused` when it is sealed already or the passphrase is too weak, `damaged`
 *   naming the frame, `newer`, `denied`, `busy`, `no-space`; the file is as it was then
 */
export async function upgradeCase(
  file: CaseFile,
  passphrase: string,
  analyst: string,
  onProgress: OnProgress = () => {},
): Promise<UpgradedFile> {
  try {
    const found = await ask('case:open', { ref: file.ref })
    const { format, fileId } = decodeCaseHeader(found.header)
    if (format !== 0) throw refusedAs(file, 'it is sealed already')
    return await upgradeOpen(found, fileId, passphrase, analyst, onProgress)
  } finally {
    await ask('case:close').catch(() => {})
  }
}

async function upgradeOpen(
  { fileBytes }: OpenCaseFile,
  fileId: Uint8Array,
  passphrase: string,
  analyst: string,
  onProgress: OnProgress,
): Promise<UpgradedFile> {
  const source = inWindows(fileBytes, onProgress)
  const end = await readPlainFile(source, sha256, ({ type, payload }, sequence) => {
    if (type === plainFrameTypes.entry) checkEntry(payload, sequence)
  })
  const { vault, keyTable, recoveryWords, sealedIdentity } = await makeKeys(fileId, passphrase)
  try {
    // Nothing may fail once the file is sealed: the words that open it have not been shown yet.
    await ask('identity:write', { fileId: toHex(fileId), sealed: sealedIdentity })
    // The working copy of the plain file is plain too. Chromium keeps rows that were deleted on the
    // disk until it tidies up, so its whole store goes; all it holds is in the case files as well.
    await ask('case:dropCopies')
    const header = encodeCaseHeader({ format: CASE_FORMAT, generation: 1, fileId })
    let originals = 0
    const replaced = await replaceOpenFile(
      vault,
      { header, keyTable },
      'not-sealed',
      async (appender) => {
        originals = await carryFrames(source, end, appender)
        await addSeal(appender, end, analyst)
        await addCheckpoint(vault, appender, analyst, end.entries + 1)
      },
    )
    const { entries, offset } = end
    return { ...replaced, recoveryWords, entries, originals, tornBytes: fileBytes - offset }
  } finally {
    vault.end()
  }
}

/** Seals every frame up to the end of the last whole change; answers how many originals there are. */
async function carryFrames(
  source: PlainCaseFile,
  end: PlainEnd,
  appender: Appender,
): Promise<number> {
  const carrier = new FrameCarrier(appender)
  // Behind the end stands what was never acknowledged.
  const whole = { ...source, bytes: end.offset }
  await readPlainFile(whole, sha256, ({ type, payload }) =>
    type === plainFrameTypes.entry ? carrier.entry(payload) : carrier.chunk(payload),
  )
  await carrier.finish()
  return carrier.originals
}

const addSeal = (appender: Appender, end: PlainEnd, analyst: string): Promise<void> =>
  addEntry(
    appender,
    { analyst, at: new Date() },
    {
      seq: end.entries + 1,
      command: `Seal the case file: ${end.entries} entries were carried over as they stood in format 0`,
      act: 'seal',
      from: { generation: 0, entry: end.entries, frame: end.frames, chain: toHex(end.chain) },
      changes: [],
    },
  )

/** A sealed file that holds an entry nobody can read would not open again. */
function checkEntry(payload: Uint8Array, sequence: number): void {
  try {
    parseEntry(fromUtf8(payload))
  } catch (cause) {
    throw new CasebookError(
      'newer',
      `Frame ${sequence} holds an entry that this version cannot read. Nothing was changed; open the case with the version that wrote it.`,
      { cause },
    )
  }
}

const refusedAs = ({ name }: CaseFile, why: string) =>
  new CasebookError('refused', `${name}.casebook was not sealed: ${why}. Nothing was changed.`)

/** What is read of the file at once: frames are small, and each read is a message. */
const WINDOW_BYTES = 4 << 20

function inWindows(bytes: number, onProgress: OnProgress): PlainCaseFile {
  let window = new Uint8Array()
  let from = 0
  let before = 0
  let last = 0
  return {
    bytes,
    async read(offset, length) {
      if (offset < from || offset + length > from + window.length) {
        const wanted = Math.max(length, Math.min(WINDOW_BYTES, bytes - offset))
        window = new Uint8Array(await ask('case:read', { offset, length: wanted }))
        from = offset
        // It is read from the start a second time.
        if (offset < last) before = bytes
        last = offset
        onProgress(before + offset, 2 * bytes)
      }
      return window.slice(offset - from, offset - from + length)
    },
  }
}
