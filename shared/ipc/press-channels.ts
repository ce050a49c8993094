import { z } from 'zod'
import '../model/jitless'
import { Id } from '../model/id'
import { Excerpt, FoundPlaces } from '../model/set-pages'
import { Settings } from './installation-channels'
import { Bytes } from './wire-values'

const { paper: Paper } = Settings.shape
export type Paper = z.infer<typeof Paper>

/** A picture that a document shows, drawn by the airlock. */
const PressPicture = z.strictObject({
  sourceId: Id,
  /** Pixels, as it is to be measured: the bytes may have fewer. */
  width: z.int().positive(),
  height: z.int().positive(),
  png: Bytes,
})
export type PressPicture = z.infer<typeof PressPicture>

/** Which document the press is given. */
const Template = z.enum(['briefing', 'custody'])
export type Template = z.infer<typeof Template>

/** The pages of a preview. A hundred drawings would hold main and window up as they come: few are seen. */
const PressPages = z.strictObject({
  /** One SVG a page, in UTF-8, each deflated for itself (RFC 1951), one behind the other. */
  drawings: Bytes,
  /** How many bytes each has, and its measures in points. */
  sheets: z.array(
    z.strictObject({ bytes: z.int().positive(), width: z.number(), height: z.number() }),
  ),
  places: FoundPlaces,
})
export type PressPages = z.infer<typeof PressPages>
export type PressExcerpt = z.infer<typeof Excerpt>

/** What the window may have set by the press; part of the contract. */
export const pressChannels = {
  /**
   * The finished document. `document` is a BriefingDocument, or what the template prints, as JSON;
   * `at` is seconds since 1970.
   */
  'press:pdf': {
    input: z.strictObject({
      document: z.string(),
      paper: Paper,
      at: z.int(),
      template: Template.optional(),
      /** PDF/UA-1 where it is not said. */
      standard: z.enum(['ua-1', 'a-3a']).optional(),
      pictures: z.array(PressPicture).optional(),
    }),
    output: Bytes,
  },
  /**
   * The same pages as pictures, and what stands where on them; of a document that was cut for it, the
   * pages of an excerpt. `cancelled` when a newer one of the same kind took its place.
   */
  'press:preview': {
    input: z.strictObject({
      document: z.string(),
      paper: Paper,
      at: z.int(),
      pictures: z.array(PressPicture).optional(),
      excerpt: Excerpt.optional(),
    }),
    output: PressPages,
  },
} as const
