import { MAX_FILE_BYTES } from './file-limit'

/** What the reading of one file is held to; beyond any of these it is refused. */
export const readingLimits = {
  fileBytes: MAX_FILE_BYTES,
  milliseconds: 20_000,
  memoryBytes: 1 << 30,
  answerBytes: 256 << 20,
  /** Files within an offered file, over all depths. */
  members: 10_000,
  /** Files within files within a file, no further. */
  depth: 2,
  /** Times its size that anything but a small file may unpack to. */
  ratio: 200,
} as const

/** What the text of one source is held to; no report names these. */
export const textLimits = {
  /** UTF-16 units: more than two hundred books. */
  characters: 32 << 20,
  /** Paragraphs, rows of tables and other blocks. A case takes a second for 100,000 of them. */
  blocks: 250_000,
} as const
