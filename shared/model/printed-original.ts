import { z } from 'zod'
import { Sha256 } from './source'
import { Page } from './source-text'

/** A stretch of printed text and where it stands: PDF points from the page's top left corner. */
export const PrintedRun = z.strictObject({
  text: z.string(),
  page: z.int().positive(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
})
export type PrintedRun = z.infer<typeof PrintedRun>

/** Where the words of a printed document stand, in the order in which they were printed. */
export const PrintedText = z.strictObject({
  pages: z.array(Page.pick({ number: true, width: true, height: true })),
  runs: z.array(PrintedRun),
})
export type PrintedText = z.infer<typeof PrintedText>

/**
 * The pages of an original that has none of its own, such as a web page: printed by the airlock
 * with scripts and network off. It comes from a process that held hostile bytes: parse it.
 */
export const PrintedOriginal = PrintedText.extend({
  pdf: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  /** Of the PDF. */
  sha256: Sha256,
  /** Whether pages after the last one shown were left out. */
  cut: z.boolean(),
})
export type PrintedOriginal = z.infer<typeof PrintedOriginal>
