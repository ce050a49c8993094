import { CasebookError } from '../../shared/errors/casebook-error'
import type { CaseFile, FrameScan, JournalPlace, OpenCaseFile } from '../../shared/ipc/contract'
import { decodeCaseHeader } from '../../shared/journal/case-header'
import { fromHex, toHex } from '../../shared/text/bytes'
import { ask } from '../bridge/ask'
import type { Secret } from '../vault/unlock'
import type { Vault } from '../vault/vault'
import { answered } from './answered'
import type { OpenCase } from './case-at-work'
import { closeCaseDatabase, type ProjectionHead } from './case-database'
import { inTurn } from './commit-queue'
import { layOutFrames } from './journal-frames'
import { mendKeyTable } from './mend-key-table'
import { type FoundProjection, inProjection } from './open-projection'
import { clearProjection, noChanges } from './project'
import { emptyHead, replay } from './replay'
import { newStanding } from './standing'
import { unlockCase } from './unlock-case'
import { signCheckpoint } from './writes/checkpoint'
import { finishWriting } from './writes/unfinished'

type OnProgress = (done: number, total: number) => void

/**
 * Opens a case file with its passphrase or its recovery key and brings its projection to the
 * journal's head. A file that was damaged is opened up to the damage and takes no changes.
 * @throws CasebookError `wrong-passphrase`, `damaged`, `newer`, `busy`, `not-found`, `refused`
 */
export async function openCase(
  file: CaseFile,
  secret: Secret,
  analyst: string,
  onProgress?: OnProgress,
): Promise<OpenCase> {
  try {
    const found = await ask('case:open', { ref: file.ref })
    refuseNotSealed(file, found)
    const vault = await unlockCase(found, secret)
    const opened = await openUnlocked(file, found, vault, analyst, onProgress)
    if (found.keyTablesDiffer) await mendKeyTable(opened)
    return opened
  } catch (thrown) {
    // A file that cannot be worked on is not kept from others.
    await ask('case:close').catch(() => {})
    throw thrown
  }
}

/** Opens a case file that main holds already, with a vault that is unlocked already. */
export async function openUnlocked(
  file: CaseFile,
  { readOnly, keyTable }: Pick<OpenCaseFile, 'readOnly' | 'keyTable'>,
  vault: Vault,
  analyst: string,
  onProgress?: OnProgress,
): Promise<OpenCase> {
  async function bringUp({ database, head: known }: FoundProjection): Promise<OpenCase> {
    const scan = await ask('case:frames', { after: known === null ? null : placeOf(known) })
    const foreign = known === null || scan.start.frame !== known.frame
    if (foreign) await answered(clearProjection(database))
    const failure = await replay(database, vault, layOutFrames(scan), onProgress)
    const head = (await answered(database.meta.get('head'))) ?? emptyHead
    const standing = newStanding()
    standing.setState({
      readOnly: failure?.message ?? damageWords(scan) ?? readOnly,
      found: foundOtherwise(scan, known),
      saved: head.entry === 0 ? null : { at: head.at, entry: head.entry, chain: head.chain },
    })
    const { offset, frame, chain } = head.frame === 0 ? scan.start : placeOf(head)
    const end = { offset, frame, chain, entry: head.entry }
    const work = { file, vault, keyTable, database, analyst, end, standing }
    return { ...work, behind: noChanges, closed: false }
  }
  try {
    return await inProjection(vault, bringUp)
  } catch (thrown) {
    vault.end()
    throw thrown
  }
}

const placeOf = ({ offset, frame, chain }: ProjectionHead): JournalPlace => ({
  offset,
  frame,
  chain: fromHex(chain),
})

/** @throws CasebookError `refused` for a file of format 0, which has no keys */
export function refuseNotSealed(
  { name }: CaseFile,
  { header }: Pick<OpenCaseFile, 'header'>,
): void {
  if (decodeCaseHeader(header).format > 0) return
  throw new CasebookError(
    'refused',
    `${name}.casebook is of format 0, which was not sealed. Seal it with a passphrase first: the Cases screen offers it, and so does casebook upgrade.`,
  )
}

const damageWords = ({ damaged }: FrameScan): string | null =>
  damaged &&
  `Frame ${damaged.frame} of the case file was damaged: ${damaged.reason}. The case is shown as it was before it. Restore a backup to go on.`

/** What became of the end of the file, where that is not as it was left. */
function foundOtherwise(
  { start, end, tornBytes }: FrameScan,
  known: ProjectionHead | null,
): string | null {
  // Another generation of the file begins from another header, and is shorter by right.
  const sameFile = known?.origin === toHex(start.chain)
  if (known !== null && sameFile && known.frame > end.frame) {
    return `The case file ends earlier than it did on this computer: entry ${known.entry} was the last one here. It was replaced by an older copy, or its end was cut off.`
  }
  return tornBytes === 0
    ? null
    : `The end of the case file held an unfinished change (${tornBytes} bytes), as a power cut leaves it. It was never acknowledged and is left out.`
}

/**
 * Lets go of the case: what is still unwritten is saved, changes that were asked for are carried
 * out and signed, file and projection are closed, the keys are gone.
 * @param onWritten called when the file is as it will be left, while main still holds it
 * @throws CasebookError when something could not be saved; the case stays open
 */
export async function closeCase(opened: OpenCase, onWritten?: () => void): Promise<void> {
  await finishWriting(opened).catch((thrown: unknown) => {
    // With a broken projection nothing is saved any more, and opening again is the way out.
    if (opened.behind.entries.length === 0) throw thrown
  })
  // What cannot be signed now was saved all the same.
  await signCheckpoint(opened).catch(() => {})
  onWritten?.()
  await letGo(opened)
}

/** Closes file and projection and ends the keys, when all changes before it are done; writes nothing. */
export async function letGo(opened: OpenCase): Promise<void> {
  await inTurn(opened, async () => {
    opened.closed = true
  })
  await closeCaseDatabase(opened.database)
  opened.vault.end()
  await ask('case:close')
}
