import { CasebookError, failureOf } from '../../../shared/errors/casebook-error'
import type { CaseFile, FrameScan } from '../../../shared/ipc/contract'
import {
  decodeCaseHeader,
  FRAMES_OFFSET,
  HEADER_BYTES,
  KEY_TABLE_BYTES,
} from '../../../shared/journal/case-header'
import { decodeKeyTable } from '../../../shared/journal/key-table'
import { equalBytes } from '../../../shared/text/bytes'
import { ask } from '../../bridge/ask'
import type { Secret } from '../../vault/unlock'
import type { Vault } from '../../vault/vault'
import type { OpenCase } from '../case-at-work'
import { inTurn } from '../commit-queue'
import type { Finding } from './finding'
import { sha256 } from '../../vault/keys/sha256'
import { unlockCase } from '../unlock-case'
import { type Signer, signersOf, unsignedEnd } from './checkpoints'
import { followEntry, type FollowedRecords, noRecords, type ReadEntry, readEntry } from './entries'
import { type CheckedFrame, readChecked, type Watch } from './frames'
import { checkIndex, complaintsAboutOriginals, OriginalDigests } from './originals'
import { checkAnchors } from './anchors'

/** What a verification looked at and what it found; no findings means that everything held. */
export interface Verification {
  readonly findings: readonly Finding[]
  /** What is to be known and is not wrong, in sentences. */
  readonly notes: readonly string[]
  readonly checked: {
    readonly frames: number
    readonly entries: number
    readonly checkpoints: number
    readonly originals: number
    /** Clips and tags. */
    readonly anchors: number
    /** Bytes of the case file. */
    readonly bytes: number
  }
  /** Who signed its checkpoints. */
  readonly signers: readonly Signer[]
}

/**
 * Checks a case file from its first byte to its last: the key table, the chain of the frames, the
 * digest and the seal of each, that the entries follow from one another, that each checkpoint signs
 * what stands before it, the SHA-256 of each original, and that the words of each clip and
 * tag stand where it says. Rests on the file alone: the projection is neither read nor changed. The file must not be at
 * work in this window.
 * @throws CasebookError `not-found`, `busy`, `denied`, `refused`, `newer`, `wrong-passphrase` when it
 *   cannot be opened, `cancelled`
 */
export async function verifyCaseFile(
  file: Pick<CaseFile, 'ref'>,
  secret: Secret,
  watch: Watch = {},
): Promise<Verification> {
  try {
    const found = await ask('case:open', { ref: file.ref })
    if (decodeCaseHeader(found.header).format === 0) throw notSealed()
    const vault = await unlockCase(found, secret)
    try {
      return await verifyFrames(vault, await ask('case:frames', { after: null }), false, watch)
    } finally {
      vault.end()
    }
  } catch (thrown) {
    const failure = failureOf(thrown)
    if (failure.kind !== 'damaged') throw thrown
    return nothingBut({ kind: 'file', object: 'the case file', message: failure.message })
  } finally {
    await ask('case:close')
  }
}

/**
 * The same for the case at work, up to its last entry.
 * @throws CasebookError `cancelled`
 */
export async function verifyOpenCase(opened: OpenCase, watch: Watch = {}): Promise<Verification> {
  // In its turn, so that it is not looked at while a change is half appended.
  const scan = await inTurn(opened, () => ask('case:frames', { after: null }))
  return verifyFrames(opened.vault, scan, true, watch)
}

async function verifyFrames(
  vault: Vault,
  scan: FrameScan,
  atWork: boolean,
  watch: Watch,
): Promise<Verification> {
  const findings = [...endOf(scan), ...(await checkHead(vault, scan))]
  const records = noRecords()
  const originals = new OriginalDigests()
  for await (const frames of readChecked(vault, scan, watch)) {
    for (const { frame, entry } of await Promise.all(frames.map(withEntry))) {
      findings.push(...frame.findings)
      findings.push(...(await follow(vault, frame, entry, records, originals)))
    }
  }
  await originals.finish()
  findings.push(...complaintsAboutOriginals(records, originals), ...checkAnchors(records))
  return {
    findings,
    notes: unsignedEnd(records, atWork),
    checked: {
      frames: scan.end.frame,
      entries: records.entries,
      checkpoints: records.checkpoints.length,
      originals: records.imported.size,
      anchors: records.clips.size + records.mentions.size,
      bytes: scan.end.offset,
    },
    signers: await signersOf(records),
  }
}

/** Entries are read side by side, since each waits for digests; they are followed one by one. */
async function withEntry(frame: CheckedFrame) {
  const isEntry = frame.type === 'entry' && frame.payload !== null
  return { frame, entry: isEntry ? await readEntry(frame.payload) : null }
}

async function follow(
  vault: Vault,
  frame: CheckedFrame,
  entry: ReadEntry | null,
  records: FollowedRecords,
  originals: OriginalDigests,
): Promise<readonly Finding[]> {
  if (frame.payload === null) return []
  switch (frame.type) {
    case 'entry':
      await originals.finish()
      return followEntry(records, entry, { ...frame.before, fileId: vault.fileId })
    case 'original':
      return originals.add(frame.payload, frame)
    case 'index':
      await originals.finish()
      return checkIndex(frame.payload, frame, originals)
  }
}

/** The header and both copies of the key table, as they stand in the file. */
async function checkHead(vault: Vault, scan: FrameScan): Promise<readonly Finding[]> {
  const head = await ask('case:read', { offset: 0, length: FRAMES_OFFSET })
  const header = head.subarray(0, HEADER_BYTES)
  const findings: Finding[] = []
  const { fileId } = decodeCaseHeader(header)
  if (!equalBytes(fileId, vault.fileId) || !equalBytes(await sha256(header), scan.start.chain)) {
    const message = 'is not the one that its frames rest on'
    findings.push({ kind: 'file', object: 'the header', message })
  }
  for (const [at, copy] of ['first', 'second'].entries()) {
    const offset = HEADER_BYTES + at * KEY_TABLE_BYTES
    const table = head.subarray(offset, offset + KEY_TABLE_BYTES)
    const sound = await decodeKeyTable(table, sha256).catch(() => null)
    if (sound !== null) continue
    const message = 'is damaged; changing the passphrase writes both copies anew'
    findings.push({ kind: 'keys', object: `the ${copy} copy of the key table`, message })
  }
  return findings
}

function endOf({ tornBytes, damaged }: FrameScan): Finding[] {
  if (damaged !== null) {
    const message = `is damaged: ${damaged.reason}. What stands behind it was not looked at`
    return [{ kind: 'chain', object: `frame ${damaged.frame}`, message }]
  }
  if (tornBytes === 0) return []
  const message = `is an unfinished change of ${tornBytes} bytes, as a power cut or an incomplete copy leaves it; it was never acknowledged`
  return [{ kind: 'file', object: 'the end of the file', message }]
}

const nothingBut = (finding: Finding): Verification => ({
  findings: [finding],
  notes: [],
  checked: { frames: 0, entries: 0, checkpoints: 0, originals: 0, anchors: 0, bytes: 0 },
  signers: [],
})

const notSealed = () =>
  new CasebookError(
    'refused',
    'The case file is of format 0, which was not sealed and not signed. Seal it first: casebook upgrade.',
  )
