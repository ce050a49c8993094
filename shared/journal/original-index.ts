import { z } from 'zod'
import { Id } from '../model/id'
import '../model/jitless'
import { fromUtf8 } from '../text/bytes'

/** Payload of an index frame: where the originals stand that came before it in the change. */
const OriginalIndex = z.array(
  z.strictObject({
    /** Of the source. */
    id: Id,
    place: z.strictObject({
      /** Of the first piece's frame, bytes. */
      offset: z.int().nonnegative(),
      /** Of all its frames, bytes. */
      length: z.int().positive(),
      /** Frames before them. */
      frame: z.int().nonnegative(),
      /** Chain value before them, hexadecimal. */
      previous: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  }),
)
export type OriginalIndex = z.infer<typeof OriginalIndex>

/** @throws ZodError or SyntaxError when it is none */
export const parseOriginalIndex = (payload: Uint8Array): OriginalIndex =>
  OriginalIndex.parse(JSON.parse(fromUtf8(payload)))
