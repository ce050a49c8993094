/** Something in a case file that is not as it should be. */
export interface Finding {
  readonly kind:
    | 'file'
    | 'keys'
    | 'chain'
    | 'payload'
    | 'entry'
    | 'checkpoint'
    | 'original'
    | 'anchor'
  /** "frame 12", "entry 4", "S3 (a.html)", "c7 of S3". */
  readonly object: string
  /** What is wrong with it, to be read after the object. */
  readonly message: string
}
