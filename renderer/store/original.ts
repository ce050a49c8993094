import { CasebookError } from '../../shared/errors/casebook-error'
import type { Source } from '../../shared/model/source'
import { concatBytes, toHex } from '../../shared/text/bytes'
import { ask } from '../bridge/ask'
import type { OpenCase } from './open-case'
import { sha256 } from './sha256'

/**
 * The preserved original of a source, checked against its SHA-256.
 * @throws CasebookError `damaged` when bytes are missing or do not match
 */
export async function readOriginal(opened: OpenCase, source: Source): Promise<Uint8Array> {
  const places = opened.originals.get(source.id) ?? []
  const bytes = concatBytes(await Promise.all(places.map((place) => ask('case:read', place))))
  if (toHex(await sha256(bytes)) === source.sha256) return bytes
  throw new CasebookError(
    'damaged',
    `S${source.number} (${source.fileName}) does not match its bytes. The case file was changed outside Casebook; restore a copy.`,
  )
}
