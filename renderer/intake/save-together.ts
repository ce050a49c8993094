import type { Result } from '../../shared/errors/result'
import type { Source } from '../../shared/model/source'
import type { OpenCase } from '../store/case-at-work'
import { importSources } from '../store/writes/import-source'
import type { Extracted, Outcome } from './import-outcome'
import { asResult } from './import-steps'

type Saved = ReadonlyMap<Outcome, Result<Source>>

/** All together, or one by one when that fails, so that each file fails for a reason of its own. */
export async function saveTogether(opened: OpenCase, wanted: readonly Extracted[]): Promise<Saved> {
  if (wanted.length === 0) return new Map()
  const reads = wanted.map(({ job, file, extraction, took }) => ({
    ...file,
    fileName: job.item.name,
    extraction,
    milliseconds: took,
    origin: job.item.origin,
  }))
  const all = await asResult(() => importSources(opened, reads))
  if (all.ok) {
    return new Map(
      wanted.map((outcome, at) => [outcome, { ok: true, value: all.value[at] as Source }]),
    )
  }
  // What the case file has would be there twice.
  if (wanted.length === 1 || all.error.kind === 'unprojected') {
    return new Map(wanted.map((outcome) => [outcome, all]))
  }
  const each = new Map<Outcome, Result<Source>>()
  for (const outcome of wanted) {
    for (const [saved, result] of await saveTogether(opened, [outcome])) each.set(saved, result)
  }
  return each
}
