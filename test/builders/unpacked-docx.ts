import { openZip } from '../../renderer/airlock/archive/zip-entries'
import { zip } from './zip'

/** A Word file with its parts changed as text. */
export async function unpackedDocx(
  bytes: Uint8Array,
  change: (parts: Map<string, string>) => void,
): Promise<Uint8Array> {
  const archive = await openZip('briefing.docx', bytes)
  const parts = new Map<string, string>()
  for (const entry of archive.entries)
    parts.set(entry.name, new TextDecoder().decode(await archive.read(entry)))
  change(parts)
  return zip([...parts].map(([path, content]) => ({ path, bytes: content, deflate: true })))
}
