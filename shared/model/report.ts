import { z } from 'zod'
import { Id } from './id'

/**
 * What a file can say about itself. All but the last two are members of its source's record: that a
 * document was made on a day is not that it was published then.
 */
export const Detail = z.enum([
  'title',
  'authors',
  'publisher',
  'published',
  'modified',
  'language',
  'url',
  'created',
  'charset',
])
export type Detail = z.infer<typeof Detail>

/** One thing that a file says about itself, and where in it that stands. */
export const FoundDetail = z.strictObject({
  detail: Detail,
  /** As the source's record takes it: a partial date, a language tag, names parted by "; ". */
  value: z.string().max(4000),
  /** As it stands there, where that differs. */
  written: z.string().max(1000).optional(),
  /** "meta article:published_time", "PDF Info /CreationDate", "mail header Date". */
  place: z.string().max(200),
})
export type FoundDetail = z.infer<typeof FoundDetail>

/** A field that a file carries about itself, as it stands there. */
export const FileField = z.strictObject({
  /** What it is a field of: "mail header", "PDF Info", "docProps/app.xml". */
  of: z.string().max(100),
  name: z.string().max(200),
  value: z.string().max(4000),
})
export type FileField = z.infer<typeof FileField>

/** A script of a file, as text. It never ran. */
export const FoundScript = z.strictObject({
  /** "script element 3", "document action OpenAction". */
  place: z.string().max(200),
  /** Its beginning where it is longer. */
  text: z.string().max(4000),
})
export type FoundScript = z.infer<typeof FoundScript>

/** A link of a file; nobody followed it. */
export const FoundLink = z.strictObject({
  /** Its words, or what its picture is called; '' without any. */
  text: z.string().max(300),
  /** Where it leads, as it stands there. */
  target: z.string().min(1).max(2000),
  /** From 1, where the file has pages. */
  page: z.int().positive().optional(),
})
export type FoundLink = z.infer<typeof FoundLink>

/** What the reading of a file was held to; a file beyond any of these is refused. */
export const ReadingLimits = z.strictObject({
  /** Size of the file, bytes. */
  fileBytes: z.int().positive(),
  /** Time that reading may take, ms. */
  milliseconds: z.int().positive(),
  /** Memory of the reading process, bytes. */
  memoryBytes: z.int().positive(),
  /** What may come out of it, bytes. */
  answerBytes: z.int().positive(),
  /** Files within it, over all depths. */
  members: z.int().positive(),
  /** Files that one file may stand within. */
  depth: z.int().positive(),
  /** How many times its size it may unpack to. */
  ratio: z.int().positive(),
})
export type ReadingLimits = z.infer<typeof ReadingLimits>

/** What the airlock told of a file when it became a source. Cases from before have none. */
export const Report = z.strictObject({
  /** That of the source. */
  id: Id,
  /** What was found in it and left out, in words. */
  dropped: z.array(z.string()),
  /** What ought to be known about the reading, in sentences. */
  warnings: z.array(z.string()),
  /** Of each detail the first is the one that the source's record took over at its import. */
  found: z.array(FoundDetail),
  fields: z.array(FileField),
  scripts: z.array(FoundScript),
  /** Absent in reports from before links were kept. */
  links: z.array(FoundLink).optional(),
  /** What its text came to. */
  extractor: z.strictObject({ id: z.string(), version: z.int().positive() }),
  pages: z.int().nonnegative(),
  blocks: z.int().nonnegative(),
  /** Files within it. */
  members: z.int().nonnegative(),
  /** Time that reading took, ms. */
  milliseconds: z.int().nonnegative(),
  limits: ReadingLimits,
})
export type Report = z.infer<typeof Report>
