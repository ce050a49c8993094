import { z } from 'zod'
import '../model/jitless'
import { FormName } from '../model/form-name'
import { PackedExtraction } from '../model/packed-extraction'
import { PdfReading } from '../model/pdf-reading'
import { PrintedOriginal } from '../model/printed-original'
import { Sha256 } from '../model/source'
import { PixelImage, RecognisedPage } from '../model/source-text'
import { Bytes, FileRef, nothing } from './wire-values'

/** Number the window gives to a file that it hands over in parts. */
const PartsKey = z.int().positive()

/**
 * The bytes of a file: a small file comes with them; a large one is read by main where it was
 * offered, and must have the digest, or it follows in parts.
 */
const fileContent = {
  bytes: Bytes.optional(),
  file: z.strictObject({ ref: FileRef, sha256: Sha256 }).optional(),
  parts: z.strictObject({ key: PartsKey, size: z.int().positive() }).optional(),
}

type FileContent = z.infer<z.ZodObject<typeof fileContent>>

/** In how many ways the bytes come. */
const ways = ({ bytes, file, parts }: FileContent) => [bytes, file, parts].filter(Boolean).length

/** Why a finished document may not leave. */
const Faults = z.array(z.strictObject({ kind: z.string(), message: z.string() }))

/** What the window may have done with the bytes of a source; part of the contract. */
export const airlockChannels = {
  /** Reads one file in the airlock. Refusals come back as failures of kind `refused`. */
  'airlock:extract': {
    input: z
      .strictObject({
        name: z.string().max(1000),
        /** Which airlock: those of different numbers read at the same time. */
        lane: z.int().min(0).max(1).default(0),
        ...fileContent,
        /** That a server named for it, as an archive keeps it. */
        charset: z.string().max(100).optional(),
        /** All of a web page, not its article. */
        whole: z.boolean().optional(),
      })
      .refine((file) => ways(file) === 1),
    output: PackedExtraction,
  },
  /**
   * Files within a file, from one on, whole as many as fit into a part; of a larger one the part
   * behind `offset`. The bytes of the carrier go along with the first and stay under their digest:
   * nothing stands for them until the answer is `not-found`.
   */
  'airlock:members': {
    input: z
      .strictObject({
        name: z.string().max(1000),
        sha256: Sha256,
        ...fileContent,
        charset: z.string().max(100).optional(),
        /** Place of the first, from 0. */
        at: z.int().min(0).max(10_000),
        offset: z.int().nonnegative(),
      })
      .refine((file) => ways(file) <= 1),
    output: z.array(Bytes).min(1).max(10_000),
  },
  /** The next part of a file that follows its request; answered when the airlock has taken it. */
  'airlock:part': { input: z.strictObject({ key: PartsKey, bytes: Bytes }), output: nothing },
  /**
   * Pixels of one page; `scale` is pixels per PDF point. The bytes go along with a file's first
   * page and stay under their digest: `null` stands for them until the answer is `not-found`.
   */
  'airlock:page': {
    input: z.strictObject({
      name: z.string().max(1000),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      bytes: Bytes.nullable(),
      page: z.int().positive(),
      scale: z.number().min(0.1).max(6),
    }),
    output: PixelImage,
  },
  /** Words in the pixels of one page (OCR); the bytes go along as with `airlock:page`. */
  'airlock:recognise': {
    input: z.strictObject({
      name: z.string().max(1000),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      bytes: Bytes.nullable(),
      page: z.int().positive(),
    }),
    output: RecognisedPage,
  },
  /** Ends the page being recognised; its request fails with `cancelled`. */
  'airlock:stopRecognising': { input: nothing, output: nothing },
  /** Prints an original that has no pages, scripts and network off; its pages are then drawn as a PDF's. */
  'airlock:print': {
    input: z.strictObject({ name: z.string().max(1000), bytes: Bytes }),
    output: PrintedOriginal,
  },
  /** Ends the printing; its request fails with `cancelled`. */
  'airlock:stopPrinting': { input: nothing, output: nothing },
  /** Reads a finished PDF for whoever judges whether it may leave, or what became of it since. */
  'airlock:finished': {
    input: z.strictObject({ name: z.string().max(1000), bytes: Bytes }),
    output: PdfReading,
  },
  /**
   * Judges a finished PDF by the rules of release: why it may not leave, nothing when it may. Main
   * writes no briefing that did not come through here unchanged. `document` is what the press was
   * given; `expected` the rest of what the file is held against, as JSON.
   */
  'airlock:judge': {
    input: z.strictObject({
      name: z.string().max(1000),
      bytes: Bytes,
      document: z.string(),
      expected: z.string(),
    }),
    output: Faults,
  },
  /** The same for a finished document in another form; `document` is what it was written from. */
  'airlock:judgeForm': {
    input: z.strictObject({
      name: z.string().max(1000),
      form: FormName,
      bytes: Bytes,
      document: z.string(),
      expected: z.string(),
    }),
    output: Faults,
  },
  /** Ends the file being read; its request fails with `cancelled`. */
  'airlock:cancel': { input: nothing, output: nothing },
  /** The batch is over: the next file is read by a new process. Files still waiting are read first. */
  'airlock:rest': { input: nothing, output: nothing },
} as const
