import { decode } from '../text/decode'
import type { Allowance } from '../mail/allowance'
import { charsetOfLabel } from '../mail/charset-label'
import type { CompoundStream } from './compound-storage'

/** Properties of a message, a recipient or an attachment (MS-OXMSG), by their numbers. */
export interface Properties {
  /** A text, '' where there is none. */
  readonly text: (id: number) => string
  /** Bytes, `null` where there are none. Asks for them as a text of that size. */
  readonly bytes: (id: number) => Uint8Array | null
  /** A whole number that stands in the list itself, `null` where there is none. */
  readonly number: (id: number) => number | null
  /** A point in time, `null` where there is none. */
  readonly time: (id: number) => Date | null
}

const UNICODE = '001F'
const STRING8 = '001E'
const BINARY = '0102'
const SYSTIME = 0x40
const CODE_PAGE = 0x3ffd
const ROW = 16
/** From 1601-01-01 to 1970-01-01, and how many 100-nanosecond steps a millisecond has. */
const FILETIME_EPOCH = 11_644_473_600_000
const STEPS = 10_000n

/** Where a property stands as a stream of its own. */
export const propertyPath = (folder: string, id: number, type: string): string =>
  `${folder}__substg1.0_${id.toString(16).toUpperCase().padStart(4, '0')}${type}`

/**
 * The properties kept in one folder of a message file.
 * @param listHeader bytes before the list: 32 in a message's file, 24 in a message within it,
 *   8 elsewhere
 * @param codePage of texts that are not Unicode, where the folder does not name its own
 */
export function propertiesOf(
  streams: ReadonlyMap<string, CompoundStream>,
  folder: string,
  listHeader: number,
  allowance: Allowance,
  codePage: number | null = null,
): Properties {
  const content = (id: number, type: string): Uint8Array | null => {
    const stream = streams.get(propertyPath(folder, id, type))
    if (stream === undefined) return null
    allowance.takeText(stream.size)
    return stream.read()
  }
  const list = listIn(streams.get(`${folder}__properties_version1.0`), allowance)
  const view = new DataView(list.buffer, list.byteOffset, list.byteLength)
  const rowOf = (id: number): number | null => {
    for (let at = listHeader; at + ROW <= list.length; at += ROW) {
      if (view.getUint16(at + 2, true) === id) return at
    }
    return null
  }
  const number = (id: number): number | null => {
    const row = rowOf(id)
    return row === null ? null : view.getUint32(row + 8, true)
  }
  const charset = charsetOfLabel(`cp${number(CODE_PAGE) ?? codePage ?? ''}`)
  return {
    text(id) {
      const unicode = content(id, UNICODE)
      if (unicode) return withoutEnd(new TextDecoder('utf-16le').decode(unicode))
      const bytes = content(id, STRING8)
      return bytes === null ? '' : withoutEnd(decode(bytes, charset))
    },
    bytes: (id) => content(id, BINARY),
    number,
    time(id) {
      const row = rowOf(id)
      if (row === null || view.getUint16(row, true) !== SYSTIME) return null
      const date = new Date(Number(view.getBigUint64(row + 8, true) / STEPS) - FILETIME_EPOCH)
      return Number.isNaN(date.getTime()) || date.getUTCFullYear() < 1900 ? null : date
    },
  }
}

/** The list of what a folder holds. */
function listIn(stream: CompoundStream | undefined, allowance: Allowance): Uint8Array {
  if (stream === undefined) return new Uint8Array()
  allowance.takeText(stream.size)
  return stream.read()
}

/** By hand: a pattern for the NULs of the end begins anew at every NUL before it. */
function withoutEnd(text: string): string {
  let end = text.length
  while (text.charCodeAt(end - 1) === 0) end -= 1
  return text.slice(0, end)
}
