import type { EvidenceFinding } from '../../shared/proof/check-evidence'
import type { EvidenceManifest } from '../../shared/proof/manifest'
import { countWords } from '../../shared/text/size-words'
import type { OpenCase } from '../store/case-at-work'
import { readEntry } from '../store/take-back'

/** What the journal of a case says of a document that names it. */
export interface JournalCheck {
  readonly findings: readonly EvidenceFinding[]
  /** What is worth knowing and no fault, in sentences. */
  readonly notes: readonly string[]
}

/**
 * Whether the journal still leads through the entry that a document names, and knows the key that
 * signed it.
 */
export async function checkJournal(
  opened: OpenCase,
  { journal, analyst }: EvidenceManifest,
): Promise<JournalCheck> {
  const parts = [await headCheck(opened, journal), await signerCheck(opened, analyst)]
  return {
    findings: parts.flatMap(({ findings }) => findings),
    notes: parts.flatMap(({ notes }) => notes),
  }
}

async function headCheck(
  opened: OpenCase,
  { entry, head }: EvidenceManifest['journal'],
): Promise<JournalCheck> {
  const { entries } = opened.database
  const named = await entries.get(entry)
  if (named?.chain === head) return told(`entry ${entry} stands in the journal as it is named`)
  const first = await entries.get(1)
  if (first?.act === 'compact') {
    const { from } = await readEntry(opened, first)
    if (from?.entry === entry && from.chain === head)
      return told(`the journal was compacted right behind entry ${entry}, which it names`)
    return told(
      `the journal was compacted since: entry ${entry}, which the PDF names, is in the file that was kept then`,
    )
  }
  const message =
    named === undefined
      ? `The PDF names entry ${entry} of the journal, and the case has none: the case file is an older copy, or its end was cut off.`
      : `The journal of the case is another one than the PDF names: entry ${entry} is not the same.`
  return { findings: [{ kind: 'journal', message }], notes: [] }
}

async function signerCheck(
  opened: OpenCase,
  { publicKey }: EvidenceManifest['analyst'],
): Promise<JournalCheck> {
  const signed = await opened.database.entries.filter(({ act }) => act === 'checkpoint').toArray()
  for (const record of signed.reverse()) {
    const { checkpoint } = await readEntry(opened, record)
    if (checkpoint?.publicKey === publicKey)
      return told(
        `the key signed the journal too, last at entry ${record.seq} as ${record.analyst}`,
      )
  }
  const count = countWords(signed.length, 'checkpoint')
  const message = `The key that signed the PDF has signed none of the ${count} of the case. Ask the analyst for its eight words.`
  return { findings: [{ kind: 'signer', message }], notes: [] }
}

const told = (note: string): JournalCheck => ({ findings: [], notes: [note] })
