import { z } from 'zod'
import { Id } from './id'
import { PartialDate } from './moment'
import { FileField, FoundDetail, FoundLink, FoundScript } from './report'

/** A place in the text: UTF-16 offsets, start included, end excluded. */
const span = { start: z.int().nonnegative(), end: z.int().nonnegative() }

export const BlockKind = z.enum([
  'title',
  'heading',
  'paragraph',
  'list-item',
  'quotation',
  'table',
  'code',
  'caption',
])
export type BlockKind = z.infer<typeof BlockKind>

/**
 * One block of the text in reading order. Paragraph number = place among the blocks, from 1.
 * No block holds a line feed: a table is one `table` block a row, its cells parted by tabs; a
 * listing is one `code` block a line.
 */
export const Block = z.strictObject({
  ...span,
  kind: BlockKind,
  /** Depth of a heading or a list item, from 1. */
  level: z.int().min(1).max(6).optional(),
  /** Page the block begins on, from 1, where the original has pages. */
  page: z.int().positive().optional(),
})
export type Block = z.infer<typeof Block>

/**
 * A page of the original: size in PDF points (1/72 inch), unrotated as displayed. A picture is one
 * page, each of its pixels a point.
 */
export const Page = z.strictObject({
  ...span,
  number: z.int().positive(),
  width: z.number().positive(),
  height: z.number().positive(),
  /**
   * There where a machine looked for words in the page's pixels (OCR): how sure it is of those it
   * found, 0 to 100; 0 also where it found none. Since format 1; absent means it never looked.
   */
  recognised: z.number().min(0).max(100).optional(),
  /** There where pictures cover most of a page that has a few words, as a stamped scan has. */
  pictured: z.literal(true).optional(),
})
export type Page = z.infer<typeof Page>

/** Where a piece of the text stands on its page: PDF points from the top left corner. */
export const TextBox = z.strictObject({
  ...span,
  page: z.int().positive(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
})
export type TextBox = z.infer<typeof TextBox>

/**
 * What the airlock read. A better extractor makes a new one with a higher version. The one thing that
 * is added later are words recognised on pages that had none; what stood there keeps its offsets
 * where anything hangs on them.
 */
export const SourceText = z.strictObject({
  id: Id,
  sourceId: Id,
  extractor: z.strictObject({ id: z.string(), version: z.int().positive() }),
  /** All blocks joined by one line feed each. */
  text: z.string(),
  blocks: z.array(Block),
  pages: z.array(Page),
  boxes: z.array(TextBox),
  /**
   * Words of a web page that stand outside its article and are not in the text. Absent when there are
   * none, once they were taken in, and in texts from before they were counted.
   */
  outside: z.int().positive().optional(),
})
export type SourceText = z.infer<typeof SourceText>

/** A file that was found within another: a page of an archive, an attachment of a mail. */
export const Member = z
  .strictObject({
    /** Its name or path there; never a place on disk. */
    name: z.string().min(1).max(1000),
    /** Bytes. */
    size: z.int().nonnegative(),
    /** `null`: asked for by its place, when its turn comes. */
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array).nullable(),
    /** The address it was captured from, where the container says so. */
    url: z.string().max(4000).nullable(),
    /** When it was captured, ISO 8601, where the container says so. */
    captured: z.string().max(40).nullable(),
    /** The charset that a server named for it, where the container keeps what the server said. */
    charset: z.string().max(100).optional(),
    /** What was undone to get it out, in words, where its bytes do not stand there as they are. */
    rebuilt: z.string().max(200).optional(),
  })
  .refine(({ size, bytes }) => bytes === null || bytes.length === size)
export type Member = z.infer<typeof Member>

/** The airlock's whole answer for one file. It comes from a process that held hostile bytes: parse it. */
export const Extraction = z.strictObject({
  mediaType: z.string().max(200),
  title: z.string().max(1000),
  authors: z.array(z.string().max(300)).max(200),
  publisher: z.string().max(300),
  published: PartialDate.nullable(),
  /** When it was changed last, as it says itself. */
  modified: PartialDate.nullable().optional(),
  language: z.string().max(35).nullable(),
  url: z.string().max(4000).nullable(),
  text: SourceText.omit({ id: true, sourceId: true }),
  /** What was found and left out, in words: scripts, remote references, embedded files. */
  dropped: z.array(z.string().max(300)).max(1000),
  /** What ought to be known about the reading, in sentences: a guessed charset, a page without text. */
  warnings: z.array(z.string().max(300)).max(100).optional(),
  /** Files within it; each becomes a source of its own, with this one as its origin. */
  members: z.array(Member).max(10_000).optional(),
  /** Whether it only carries its members, as a ZIP does, and is no source itself. */
  carrierOnly: z.boolean().optional(),
  /** Where the details above were found, and what else is said of them elsewhere in the file. */
  found: z.array(FoundDetail).max(200).optional(),
  /** What the file carries about itself: the header of a mail, the information dictionary of a PDF. */
  fields: z.array(FileField).max(500).optional(),
  scripts: z.array(FoundScript).max(20).optional(),
  /** Its links, those first that lead elsewhere than they say. */
  links: z.array(FoundLink).max(500).optional(),
})
export type Extraction = z.infer<typeof Extraction>

/** Pixels of one page or picture: RGBA, 8 bits each, rows from the top. */
export const PixelImage = z.strictObject({
  width: z.int().positive().max(10_000),
  height: z.int().positive().max(10_000),
  rgba: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
})
export type PixelImage = z.infer<typeof PixelImage>

/** A line of words that a machine recognised in the pixels of a page. */
export const RecognisedLine = z.strictObject({
  text: z.string().min(1).max(10_000),
  /** PDF points from the top left corner of the page. */
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
})
export type RecognisedLine = z.infer<typeof RecognisedLine>

/** What a machine recognised on one page: paragraphs of lines in reading order. */
export const RecognisedPage = z.strictObject({
  /** From 1. */
  number: z.int().positive(),
  /** How sure the machine is of the words, 0 to 100; 0 without words. */
  confidence: z.number().min(0).max(100),
  paragraphs: z.array(z.array(RecognisedLine).min(1).max(5_000)).max(5_000),
})
export type RecognisedPage = z.infer<typeof RecognisedPage>
