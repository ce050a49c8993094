import { z } from 'zod'
import '../model/jitless'

/** Binary data; it crosses as it is. */
export const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)

/** Of a channel that is asked without saying anything, or answers nothing. */
export const nothing = z.void()

/** A name main gave to a file on disk; it means nothing outside the running program. */
export const FileRef = z.string().regex(/^f\d{1,9}$/)
