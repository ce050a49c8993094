import { z } from 'zod'
import './jitless'

/*
 * The pages of a briefing as the press drew them for the preview, and what stands where on them. All
 * measures are points; pages are counted from 1.
 */

/** A page, and what is drawn on it. */
export interface SetPage {
  /** JSON of {@link Marks}: of a hundred pages few are looked at. */
  readonly marks: string
  /** Outlines of letters, from the origin of each in hundredths of a point, upwards. */
  readonly glyphs: readonly string[]
  readonly width: number
  readonly height: number
}

/** The attributes of SVG 1.1, section 11, that something drawn may have. */
const Paint = z.partialRecord(
  z.enum([
    'fill',
    'fill-rule',
    'stroke',
    'stroke-width',
    'stroke-linecap',
    'stroke-linejoin',
    'stroke-miterlimit',
    'stroke-dasharray',
    'stroke-dashoffset',
  ]),
  z.string(),
)

/** As `matrix()` of SVG 1.1, 7.6: from the mark's own measures to those of the page. */
const Matrix = z.tuple([z.number(), z.number(), z.number(), z.number(), z.number(), z.number()])

/** What is drawn on a page, from the back to the front. */
export const Marks = z.array(
  z.union([
    /** A run of letters, each as its place in the page's glyphs and hundredths of a point along the line. */
    z.strictObject({ at: Matrix, paint: Paint, letters: z.array(z.int()) }),
    /** A rule or an area. */
    z.strictObject({ at: Matrix, paint: Paint, path: z.string() }),
    z.strictObject({
      at: Matrix,
      picture: z.string().startsWith('data:image/png;base64,'),
      width: z.number(),
      height: z.number(),
    }),
  ]),
)
export type Mark = z.infer<typeof Marks>[number]

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
