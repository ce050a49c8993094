/** Why a finished PDF may not leave the case. */
export interface Fault {
  readonly kind:
    | 'pages'
    | 'banner'
    | 'portion'
    | 'hidden'
    | 'acting'
    | 'foreign'
    | 'file'
    | 'metadata'
    | 'dropped'
  /** What is wrong, to be read after "because". */
  readonly message: string
}
