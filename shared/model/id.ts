import { z } from 'zod'

/** A random 128-bit identifier, written as a UUID (version 4: it carries no time and no machine). */
export const Id = z.uuid()
export type Id = z.infer<typeof Id>
