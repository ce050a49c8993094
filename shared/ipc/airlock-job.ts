/**
 * What the main process hands the airlock window: the bytes of one file and what to make of them.
 * `extract` is answered with an Extraction, `page` with a PixelImage, `recognise` with a
 * RecognisedPage, `markup` with HTML that neither runs nor loads anything, `words` of a PDF with
 * a PrintedText.
 */
export type AirlockJob =
  | { readonly kind: 'extract'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'markup'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'words'; readonly name: string; readonly bytes: Uint8Array }
  | PageJob
  | RecogniseJob

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
