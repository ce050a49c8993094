/**
 * What the main process hands the airlock window: the bytes of one file and what to make of them.
 * `extract` is answered with an Extraction, `page` with a PixelImage.
 */
export type AirlockJob =
  | { readonly kind: 'extract'; readonly name: string; readonly bytes: Uint8Array }
  | {
      readonly kind: 'page'
      readonly name: string
      readonly bytes: Uint8Array
      /** From 1. */
      readonly page: number
      /** Pixels per PDF point. */
      readonly scale: number
    }
