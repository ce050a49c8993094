import type { FormName } from '../model/form-name'

/**
 * What the main process hands the airlock window: the bytes of one file and what to make of them.
 * `extract` is answered with a PackedExtraction, `page` with a PixelImage, `recognise` with a
 * RecognisedPage, `markup` with HTML that neither runs nor loads anything, `words` of a PDF with
 * a PrintedText, `finished` with a PdfReading, `judge` and `judge-form` with the faults found in it.
 */
export type AirlockJob =
  | PartJob
  | {
      readonly kind: 'extract'
      readonly name: string
      /** `null`: they came in parts before. */
      readonly bytes: Uint8Array | null
      /** That a server named for it, as an archive keeps it. */
      readonly charset?: string | undefined
      /** All of a web page, not its article. */
      readonly whole?: boolean | undefined
    }
  | { readonly kind: 'markup'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'words'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'finished'; readonly name: string; readonly bytes: Uint8Array }
  | {
      readonly kind: 'judge'
      readonly name: string
      readonly bytes: Uint8Array
      /** The document the file was set from, as JSON. */
      readonly document: string
      /** What else it is held against, as JSON. */
      readonly expected: string
    }
  | {
      readonly kind: 'judge-form'
      readonly name: string
      readonly form: FormName
      readonly bytes: Uint8Array
      /** The document the file was written from, as JSON. */
      readonly document: string
      /** What else it is held against, as JSON. */
      readonly expected: string
    }
  | MembersJob
  | PageJob
  | RecogniseJob

/** A part of the next job's file, answered with `null` when it was taken. */
export interface PartJob {
  readonly kind: 'part'
  readonly name: string
  /** Bytes of the whole file. */
  readonly size: number
  /** Where the part stands in it. */
  readonly at: number
  readonly bytes: Uint8Array
}

/** Members of a file that stays open in the airlock; answered with the bytes of each. */
export interface MembersJob {
  readonly kind: 'members'
  readonly name: string
  /** Digest of the file, in hex: the airlock keeps the last one open under it. */
  readonly sha256: string
  /** `null`: they came in parts before, or the airlock has the file open, or else answers `not-found`. */
  readonly bytes: Uint8Array | null
  readonly charset?: string | undefined
  /** Place of the first member, from 0. */
  readonly at: number
  /** Where in it the part begins, of one that is larger than a part. */
  readonly offset: number
}

/** One page of an original that stays open in the airlock. */
export interface PageOf {
  readonly name: string
  /** Digest of the file, in hex: the airlock keeps the last one open under it. */
  readonly sha256: string
  /** `null`: the airlock has them from the page before, or else answers `not-found`. */
  readonly bytes: Uint8Array | null
  /** From 1. */
  readonly page: number
}

/** One page to draw. */
export interface PageJob extends PageOf {
  readonly kind: 'page'
  /** Pixels per PDF point. */
  readonly scale: number
}

/** One page whose pixels are to be searched for words. */
export interface RecogniseJob extends PageOf {
  readonly kind: 'recognise'
}
