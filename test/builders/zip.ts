import { crc32, deflateRawSync } from 'node:zlib'
import { concatBytes, utf8 } from '../../shared/text/bytes'

/** A member to draw. What is not given is as an honest program writes it. */
export interface DrawnMember {
  readonly path: string
  readonly bytes?: Uint8Array | string
  readonly deflate?: boolean
  /** Data as it is to stand there, packed already; `bytes` is not looked at then. */
  readonly packed?: Uint8Array
  readonly encrypted?: boolean
  /** Place of another member's data that this one claims as its own. */
  readonly sharesDataOf?: number
  /** Size before packing that the headers claim. */
  readonly claimsSize?: number
}

interface Placed extends DrawnMember {
  readonly name: Uint8Array
  readonly data: Uint8Array
  readonly size: number
  readonly crc: number
  readonly offset: number
}

/** The bytes of a ZIP with these members (APPNOTE 6.3.10). */
export function zip(members: readonly DrawnMember[]): Uint8Array {
  const placed: Placed[] = []
  const files: Uint8Array[] = []
  let offset = 0
  for (const member of members) {
    const shared = placed[member.sharesDataOf ?? -1]
    const drawn = place(member, shared, shared?.offset ?? offset)
    placed.push(drawn)
    if (shared !== undefined) continue
    const file = concatBytes([localHeader(drawn), drawn.name, drawn.data])
    files.push(file)
    offset += file.length
  }
  const directory = concatBytes(placed.flatMap((member) => [entry(member), member.name]))
  return concatBytes([...files, directory, endRecord(placed.length, directory.length, offset)])
}

function place(member: DrawnMember, shared: Placed | undefined, offset: number): Placed {
  const plain = typeof member.bytes === 'string' ? utf8(member.bytes) : (member.bytes ?? utf8(''))
  return {
    ...member,
    deflate: shared?.deflate ?? member.deflate ?? member.packed !== undefined,
    name: utf8(member.path),
    data:
      shared?.data ??
      member.packed ??
      (member.deflate ? deflateRawSync(plain, { level: 9 }) : plain),
    size: member.claimsSize ?? shared?.size ?? plain.length,
    crc: shared?.crc ?? crc32(plain),
    offset,
  }
}

/** Version, flags (1 encrypted, 2048 UTF-8 names), method, time, date, CRC, sizes, lengths. */
const fields = ({ encrypted, deflate, crc, data, size, name }: Placed): number[] => [
  ...[u16(20), u16((encrypted ? 1 : 0) | 2048), u16(deflate ? 8 : 0), u16(0), u16(0x21)].flat(),
  ...[u32(crc), u32(data.length), u32(size), u16(name.length), u16(0)].flat(),
]

const localHeader = (member: Placed) => Uint8Array.from([...u32(0x04034b50), ...fields(member)])

const entry = (member: Placed) =>
  Uint8Array.from([
    ...[u32(0x02014b50), u16(20)].flat(),
    ...fields(member),
    ...[u16(0), u16(0), u16(0), u32(0), u32(member.offset)].flat(),
  ])

const endRecord = (count: number, size: number, offset: number) =>
  Uint8Array.from(
    [
      u32(0x06054b50),
      u16(0),
      u16(0),
      u16(count),
      u16(count),
      u32(size),
      u32(offset),
      u16(0),
    ].flat(),
  )

const u16 = (value: number): number[] => [value & 255, (value >>> 8) & 255]
const u32 = (value: number): number[] => [...u16(value), ...u16(value >>> 16)]
