import { z } from 'zod'
import './jitless'

/*
 * The pages of a briefing as the press drew them for the preview, and what stands where on them. All
 * measures are points; pages are counted from 1.
 */

/** A page as a self-contained SVG, in UTF-8, deflated (RFC 1951). */
export interface SetPage {
  readonly drawing: Uint8Array
  readonly width: number
  readonly height: number
}

/** Where a heading begins. */
const HeadingPlace = z.strictObject({
  level: z.int().positive(),
  words: z.string(),
  page: z.int().positive(),
  top: z.number(),
})
export type HeadingPlace = z.infer<typeof HeadingPlace>

/** What was found on the pages, each in printing order. */
export const FoundPlaces = z.strictObject({
  lines: z.array(
    z.strictObject({
      /** Id of the analyst's line. */
      id: z.string(),
      page: z.int().positive(),
      /** From the upper edge of the page to the foot of its first row of letters. */
      top: z.number(),
    }),
  ),
  /** Those that close the document, as "Sources", are among them. */
  headings: z.array(HeadingPlace),
})
export type FoundPlaces = z.infer<typeof FoundPlaces>

/** What the pages of a part need to know of the whole. */
export const Excerpt = z.strictObject({
  /** Number of its first page; the title block stands on page 1. */
  page: z.int().positive(),
  /** As many as the whole has. */
  pages: z.int().positive(),
  /** Footnotes before it. */
  footnotes: z.int().nonnegative(),
  /** What its contents list; `null` when they stand elsewhere or there are none. */
  contents: z
    .array(
      z.strictObject({
        level: z.int().positive(),
        number: z.string(),
        /** Marking of the heading; empty where it has none. */
        portion: z.string(),
        words: z.string(),
        page: z.int().positive(),
      }),
    )
    .nullable(),
  /** With what it ends: with lines, with the summary of sources, or as the whole does. */
  ends: z.enum(['lines', 'summary', 'document']),
})
export type Excerpt = z.infer<typeof Excerpt>
