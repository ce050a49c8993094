import { propertyPath } from '../../renderer/airlock/msg/message-properties'
import { packCompound } from '../../renderer/airlock/msg/pack-compound'
import { encoded } from './encoded'

/** What one folder of a message file says: properties by their numbers. */
export interface Told {
  readonly texts?: Readonly<Record<number, string>>
  /** Texts in a code page of one or two bytes a letter. */
  readonly oldTexts?: { readonly charset: string; readonly texts: Readonly<Record<number, string>> }
  readonly bytes?: Readonly<Record<number, Uint8Array>>
  readonly numbers?: Readonly<Record<number, number>>
  readonly times?: Readonly<Record<number, Date>>
}

export interface ToldMessage extends Told {
  readonly recipients?: readonly Told[]
  readonly attachments?: readonly (Told & { readonly message?: ToldMessage })[]
}

/** The bytes of an Outlook message file. */
export const msgFile = (message: ToldMessage): Uint8Array =>
  packCompound(new Map(messageStreams('', message, 32)))

function messageStreams(folder: string, told: ToldMessage, header: number): [string, Uint8Array][] {
  return [
    ...toldStreams(folder, told, header),
    ...(told.recipients ?? []).flatMap((person, place) =>
      toldStreams(`${folder}__recip_version1.0_#${hex(place)}/`, person, 8),
    ),
    ...(told.attachments ?? []).flatMap((attachment, place) => {
      const at = `${folder}__attach_version1.0_#${hex(place)}/`
      const inner = attachment.message
      return [
        ...toldStreams(at, attachment, 8),
        ...(inner ? messageStreams(`${propertyPath(at, 0x3701, '000D')}/`, inner, 24) : []),
      ]
    }),
  ]
}

const hex = (place: number): string => place.toString(16).toUpperCase().padStart(8, '0')

function toldStreams(folder: string, told: Told, header: number): [string, Uint8Array][] {
  const entries = <T>(of: Readonly<Record<number, T>> = {}): [number, T][] =>
    Object.entries(of).map(([id, value]) => [Number(id), value])
  const { charset = '', texts = {} } = told.oldTexts ?? {}
  return [
    [`${folder}__properties_version1.0`, list(told, header)],
    ...entries(told.texts).map(([id, text]): [string, Uint8Array] => [
      propertyPath(folder, id, '001F'),
      encoded(text, 'utf-16le'),
    ]),
    ...entries(texts).map(([id, text]): [string, Uint8Array] => [
      propertyPath(folder, id, '001E'),
      encoded(text, charset),
    ]),
    ...entries(told.bytes).map(([id, bytes]): [string, Uint8Array] => [
      propertyPath(folder, id, '0102'),
      bytes,
    ]),
  ]
}

/** Numbers and times stand in the list itself, 16 bytes each: type, number, flags, value. */
function list({ numbers = {}, times = {} }: Told, header: number): Uint8Array {
  const rows = [
    ...Object.entries(numbers).map(([id, value]) => [3, Number(id), BigInt(value)] as const),
    ...Object.entries(times).map(([id, date]) => {
      const filetime = (BigInt(date.getTime()) + 11_644_473_600_000n) * 10_000n
      return [0x40, Number(id), filetime] as const
    }),
  ]
  const bytes = new Uint8Array(header + rows.length * 16)
  const view = new DataView(bytes.buffer)
  for (const [place, [type, id, value]] of rows.entries()) {
    const at = header + place * 16
    view.setUint16(at, type, true)
    view.setUint16(at + 2, id, true)
    view.setUint32(at + 4, 6, true)
    view.setBigUint64(at + 8, value, true)
  }
  return bytes
}
