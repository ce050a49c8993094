import { z } from 'zod'
import './jitless'
import { Extraction, type Member } from './source-text'

/**
 * An {@link Extraction} as it crosses processes: its JSON, and the bytes of its members beside it in
 * their order. One text is handed on as it is, where thousands of blocks and boxes would be taken
 * apart and built anew at each of four doors.
 */
export const PackedExtraction = z.strictObject({
  json: z.string(),
  members: z.array(z.custom<Uint8Array>((value) => value instanceof Uint8Array)).max(10_000),
})
export type PackedExtraction = z.infer<typeof PackedExtraction>

export const packExtraction = (read: Extraction): PackedExtraction => {
  const { members, ...rest } = read
  const described = members?.map(({ bytes: _, ...member }) => member)
  return {
    json: JSON.stringify({ ...rest, members: described }),
    members: members?.map(({ bytes }) => bytes) ?? [],
  }
}

/**
 * The extraction that was packed. It comes from a process that held hostile bytes, so it is parsed.
 * @throws Error when it is none
 */
export function unpackExtraction({ json, members }: PackedExtraction): Extraction {
  const read = JSON.parse(json) as { readonly members?: readonly Partial<Member>[] }
  const whole = read.members?.map((member, at) => ({ ...member, bytes: members[at] }))
  return Extraction.parse(whole === undefined ? read : { ...read, members: whole })
}
