import { checkpointWords } from '../../../shared/journal/checkpoint'
import { toHex, utf8 } from '../../../shared/text/bytes'
import type { OpenCase } from '../case-at-work'
import { type CommitRequest, commitGroup } from '../commit'

/**
 * Signs everything the journal holds, as an entry of its own. Nothing is written where the last
 * entry is a checkpoint already, or where the case takes no changes.
 * @returns the number of the checkpoint that vouches for the journal's end; `null` when there is none
 * @throws CasebookError when it was not saved; the case is then unchanged
 */
export async function signCheckpoint(opened: OpenCase): Promise<number | null> {
  if (opened.standing.getState().readOnly !== null) return null
  const [entry] = await commitGroup(opened, async () => {
    const last = await opened.database.entries.get(opened.end.entry)
    return last === undefined || last.act === 'checkpoint' ? [] : [await checkpointOf(opened)]
  })
  if (entry !== undefined) return entry.seq
  const last = await opened.database.entries.get(opened.end.entry)
  return last?.seq ?? null
}

/** The entry that signs the end of the journal; nothing may be appended before it. */
export async function checkpointOf({
  vault,
  end,
  analyst,
}: Pick<OpenCase, 'vault' | 'end' | 'analyst'>): Promise<CommitRequest> {
  const at = new Date().toISOString()
  const { frame, chain } = end
  const words = checkpointWords({ fileId: vault.fileId, frame, chain, at, analyst })
  return {
    command: `Sign a checkpoint at entry ${end.entry}`,
    act: 'checkpoint',
    at,
    checkpoint: {
      frame,
      chain: toHex(chain),
      publicKey: toHex(vault.publicKey),
      signature: toHex(await vault.sign(utf8(words))),
    },
    changes: [],
  }
}
