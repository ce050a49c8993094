import { failureOf } from '../../shared/errors/casebook-error'
import type { CaseFile } from '../../shared/ipc/contract'
import { frameTypes } from '../../shared/journal/frame'
import { equalBytes } from '../../shared/text/bytes'
import { ask } from '../bridge/ask'
import type { Finding } from './finding'
import { brokenFrame, type JournalFrames, layOutFrames } from './journal-frames'
import { sha256 } from './sha256'
import { followEntry, noRecords } from './verify-entries'
import { checkAnchors, checkOriginals } from './verify-records'

/** What a verification looked at and what it found; no findings means that everything held. */
export interface Verification {
  readonly findings: readonly Finding[]
  readonly checked: {
    readonly frames: number
    readonly entries: number
    readonly originals: number
    readonly anchors: number
    /** Bytes of the case file. */
    readonly bytes: number
  }
}

/**
 * Checks a case file from its first byte to its last: the chain of the frames, the digest of each
 * payload, that the entries follow from one another, the SHA-256 of each original, and that each
 * clip's words stand where it says. Rests on the file alone; the projection is neither read nor
 * changed. The file must not be at work in this window.
 * @throws CasebookError `not-found`, `busy`, `denied`, `refused`, `newer` when it cannot be opened
 */
export async function verifyCaseFile(file: Pick<CaseFile, 'ref'>): Promise<Verification> {
  try {
    const opened = await ask('case:open', { ref: file.ref })
    return await verifyFrames(layOutFrames(opened), opened.tornBytes)
  } catch (thrown) {
    const failure = failureOf(thrown)
    if (failure.kind !== 'damaged') throw thrown
    const checked = { frames: 0, entries: 0, originals: 0, anchors: 0, bytes: 0 }
    return {
      findings: [{ kind: 'file', object: 'the case file', message: failure.message }],
      checked,
    }
  } finally {
    await ask('case:close')
  }
}

async function verifyFrames(journal: JournalFrames, tornBytes: number): Promise<Verification> {
  const records = noRecords()
  const findings = [...tornEnd(tornBytes), ...(await checkChain(journal))]
  for (const { sequence, offset, length, type, payloadDigest } of journal.frames) {
    const payload = await ask('case:read', { offset, length })
    if (!equalBytes(await sha256(payload), payloadDigest)) {
      findings.push({
        kind: 'payload',
        object: `frame ${sequence}`,
        message: 'does not match its digest',
      })
    } else if (type === frameTypes.entry) {
      findings.push(...(await followEntry(records, payload)))
    }
  }
  findings.push(...(await checkOriginals(records, journal.originals)), ...checkAnchors(records))
  const last = journal.frames.at(-1)
  const checked = {
    frames: journal.frames.length,
    entries: records.entries,
    originals: records.sources.size,
    anchors: records.clips.size,
    bytes: last === undefined ? journal.header.length : last.offset + last.length,
  }
  return { findings, checked }
}

function tornEnd(bytes: number): Finding[] {
  if (bytes === 0) return []
  const message = `was an unfinished change of ${bytes} bytes, as a killed program or an incomplete copy leaves it; it was cut off`
  return [{ kind: 'file', object: 'the end of the file', message }]
}

/** The first frame that does not follow from the one before it; what comes after it cannot be told. */
async function checkChain(journal: JournalFrames): Promise<Finding[]> {
  const broken = await brokenFrame(journal, 0)
  if (broken === null) return []
  const message = 'does not follow from the frame before it'
  return [{ kind: 'chain', object: `frame ${broken}`, message }]
}
