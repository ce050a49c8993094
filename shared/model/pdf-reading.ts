import { z } from 'zod'

/** Left, top, right and bottom edge in PDF points from the page's top left corner. */
const Box = z.tuple([z.number(), z.number(), z.number(), z.number()])
export type Box = z.infer<typeof Box>

const Colour = z.string().regex(/^#[0-9a-f]{6}$/)

/** A word as it is drawn on a page. */
export const DrawnWord = z.strictObject({
  kind: z.literal('word'),
  text: z.string(),
  box: Box,
  /** Points. */
  size: z.number(),
  colour: Colour,
  /** 0 for transparent, 1 for opaque. */
  opacity: z.number(),
  /** Whether the page says that it is to be drawn at all (text rendering modes 3 and 7 do not). */
  painted: z.boolean(),
  /** The part of the box that lies inside the clipping path, 0 to 1. */
  unclipped: z.number(),
})
export type DrawnWord = z.infer<typeof DrawnWord>

/** A filled shape; its box may be larger than itself, never smaller. */
const DrawnFill = z.strictObject({
  kind: z.literal('fill'),
  box: Box,
  /** `null` for a picture or a pattern, in which any colour may stand. */
  colour: Colour.nullable(),
  opacity: z.number(),
})

/** A page and what is painted on it, in the order in which that is done. */
export const DrawnPage = z.strictObject({
  width: z.number(),
  height: z.number(),
  marks: z.array(z.discriminatedUnion('kind', [DrawnWord, DrawnFill])),
})
export type DrawnPage = z.infer<typeof DrawnPage>

/**
 * A finished PDF as a library reads it that had no part in writing it. It comes from a process that
 * may have held hostile bytes: parse it.
 */
export const PdfReading = z.strictObject({
  pages: z.array(DrawnPage),
  /** Ways of painting that the reader does not follow, so that it cannot say what is seen. */
  unfollowed: z.array(z.string()),
  /** What leads out of the document or acts by itself, in words. */
  acting: z.array(z.string()),
  /** What lies in its bytes and has no place in a briefing, in words: camera data, a second metadata stream. */
  foreign: z.array(z.string()),
  /** Files attached to it. */
  files: z.array(z.strictObject({ name: z.string(), text: z.string().nullable() })),
  /** The addition that attached the first of them: where it begins, and whether nothing else was added. */
  update: z.strictObject({ behind: z.int().nonnegative(), alone: z.boolean() }).nullable(),
  /** The information dictionary and the metadata stream by their names. */
  metadata: z.record(z.string(), z.string()),
  /** Words that are not on a page: bookmarks, alternative and actual texts, contents of annotations. */
  unseen: z.array(z.string()),
})
export type PdfReading = z.infer<typeof PdfReading>
