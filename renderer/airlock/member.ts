import type { Member } from '../../shared/model/source-text'

/** A member with its bytes, as it was taken out of a file. */
export interface TakenMember extends Member {
  bytes: Uint8Array
}

/** A member of which nothing is known but its name and bytes, or what else is given. */
export const taken = (
  name: string,
  bytes: Uint8Array,
  about: Partial<Omit<Member, 'name' | 'size' | 'bytes'>> = {},
): TakenMember => ({ name, size: bytes.length, bytes, url: null, captured: null, ...about })

/** So many bytes of members cross with the answer of their file; the others are asked for. */
const ANSWERED_BYTES = 4 << 20

/** Called with the members of one file in their order: lets go of the bytes that do not cross at once. */
export function answered(): (member: Member) => Member {
  let room = ANSWERED_BYTES
  return (member) => {
    room -= member.size
    return room < 0 ? { ...member, bytes: null } : member
  }
}
