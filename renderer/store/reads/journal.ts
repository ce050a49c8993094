import { type JournalEntry, parseEntry } from '../../../shared/journal/entry'
import { frameTypes } from '../../../shared/journal/frame'
import { fromUtf8 } from '../../../shared/text/bytes'
import { ask } from '../../bridge/ask'
import type { OpenCase } from '../case-at-work'
import { asStretch, layOutFrames, openFrames, stretchesOf } from '../journal-frames'

/** Stretch of the file read in one go. */
const STRETCH_BYTES = 4 << 20

/** A journal entry with the chain value after its frame, hexadecimal. */
export interface ChainedEntry {
  readonly entry: JournalEntry
  readonly chain: string
}

/**
 * Every entry of the journal, whole and in its order, from the case file itself.
 * @throws CasebookError `damaged`, naming the first frame that does not open
 */
export async function* journalEntries({ vault }: OpenCase): AsyncGenerator<ChainedEntry> {
  const frames = layOutFrames(await ask('case:frames', { after: null }))
  for (const stretch of stretchesOf(frames, STRETCH_BYTES)) {
    const { payloads } = await openFrames(vault, asStretch(stretch))
    for (const [at, { type, chain }] of stretch.entries()) {
      if (type !== frameTypes.entry) continue
      yield { entry: parseEntry(fromUtf8(payloads[at] as Uint8Array)), chain }
    }
  }
}
