import { decoded, decodingWarnings } from '../text/decode'
import type { Allowance } from './allowance'
import { charsetOfLabel, isUnknownLabel } from './charset-label'
import { field } from './mime-header'
import type { MimePart } from './mime-tree'
import { decodeOld } from './old-encodings'
import { withoutTransferEncoding } from './transfer-encoding'

const encodingOf = (part: MimePart): string => field(part.headers, 'content-transfer-encoding')

/** How many bytes a leaf has without its transfer encoding, at most. */
const decodedSize = (part: MimePart): number =>
  /base64/i.test(encodingOf(part)) ? part.body.length * 0.75 : part.body.length

/** The bytes of a leaf to be handed on, `null` when its transfer encoding is unknown. */
export function partBytes(part: MimePart, allowance: Allowance): Uint8Array | null {
  allowance.takeFile(decodedSize(part))
  return withoutTransferEncoding(part.body, encodingOf(part))
}

/** The text of a leaf, and what ought to be known of how it was decoded, in sentences. */
interface PartText {
  readonly text: string
  readonly warnings: readonly string[]
}

/**
 * The text of a leaf in the charset it names, or in the one that its bytes show or suggest.
 * @param declaredInside finds a charset in the bytes, as HTML declares one
 */
export function readPart(
  part: MimePart,
  allowance: Allowance,
  declaredInside: (bytes: Uint8Array) => string | null = () => null,
): PartText {
  allowance.takeText(decodedSize(part))
  const bytes = withoutTransferEncoding(part.body, encodingOf(part)) ?? part.body
  const label = part.parameters.get('charset') ?? ''
  const old = decodeOld(bytes, label)
  if (old !== null) return { text: old, warnings: [] }
  const name = charsetOfLabel(label) ?? declaredInside(bytes)
  const read = decoded(bytes, [{ name, place: '' }])
  return { text: read.text, warnings: decodingWarnings(read) }
}

/** The same, the text alone. */
export const partText = (...leaf: Parameters<typeof readPart>): string => readPart(...leaf).text

/** Charsets that the texts of a message name but nobody knows, in sentences; not of mails in it. */
export function charsetWarnings(part: MimePart): string[] {
  if (part.type.startsWith('message/')) return []
  const label = (part.parameters.get('charset') ?? '').slice(0, 100)
  const unknown = isUnknownLabel(label) && decodeOld(new Uint8Array(), label) === null
  const own = unknown
    ? [`The charset "${label}" is not known; the text was read in the likeliest one.`]
    : []
  return [...new Set([...own, ...part.children.flatMap(charsetWarnings)])].slice(0, 20)
}
