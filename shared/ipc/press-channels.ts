import { z } from 'zod'
import '../model/jitless'
import { Id } from '../model/id'
import { Excerpt, FoundPlaces, type Mark } from '../model/set-pages'
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

/** The pages of a preview. */
const PressPages = z.strictObject({
  /** What is drawn on each, as JSON that is read when it is looked at; its measures in points. */
  pages: z.array(z.strictObject({ marks: z.string(), width: z.number(), height: z.number() })),
  /** Outlines of the letters on them. */
  glyphs: z.array(z.string()),
  places: FoundPlaces,
})
export type PressPages = z.infer<typeof PressPages>
export type PressExcerpt = z.infer<typeof Excerpt>
export type PressMark = Mark

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
