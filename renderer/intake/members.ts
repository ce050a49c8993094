import type { Extraction, Member } from '../../shared/model/source-text'
import { readingLimits } from '../../shared/text/reading-limits'
import { CarriedFiles } from './carried-files'
import type { ImportItem } from './import-item'

const { depth: MOST_DEPTH, members: MOST_MEMBERS, fileBytes: MOST_BYTES } = readingLimits

/** What was taken out of one offered file so far, over all depths. */
export interface Unpacked {
  members: number
  bytes: number
}

/**
 * Why the files within a file are not taken out of it, as a sentence; `null` when they are, and they
 * are then counted.
 */
export function refuseMembers(
  item: ImportItem,
  { members = [] }: Extraction,
  unpacked: Unpacked,
): string | null {
  if (members.length === 0) return null
  if (depthOf(item) === MOST_DEPTH) {
    return `It stands ${MOST_DEPTH} files deep; the files in it are not opened.`
  }
  const count = unpacked.members + members.length
  const bytes = members.reduce((sum, { size }) => sum + size, unpacked.bytes)
  if (count > MOST_MEMBERS || bytes > MOST_BYTES) {
    return `The files in it and beside it are more than ${MOST_MEMBERS.toLocaleString('en')} or larger than 512 MB together.`
  }
  unpacked.members = count
  unpacked.bytes = bytes
  return null
}

const depthOf = ({ origin }: ImportItem): number => origin?.depth ?? 0

/**
 * The files within a file, each to be imported by itself.
 * @param sha256 of the carrier, hexadecimal
 * @param sourceId the source that the file became, `null` when it only carries them
 */
export const memberItems = (
  carrier: ImportItem,
  sha256: string,
  members: readonly Member[],
  sourceId: string | null,
): ImportItem[] => {
  const sizes = members.map(({ size }) => size)
  const carried = new CarriedFiles(carrier, sha256, sizes)
  return members.map(({ name, size, bytes, url, captured, charset, rebuilt }, at) => ({
    name: `${carrier.name} › ${name}`.slice(0, 1000),
    size,
    inMemory: bytes !== null,
    charset,
    bytes: async () => bytes ?? carried.bytes(at),
    origin: {
      from: carrier.name,
      // A ZIP that came with a mail hands on the mail.
      sourceId: sourceId ?? carrier.origin?.sourceId ?? null,
      url,
      captured,
      rebuilt,
      depth: depthOf(carrier) + 1,
    },
  }))
}
