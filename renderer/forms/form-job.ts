import type { BriefingDocument } from '../../shared/model/briefing-document'
import type { FormName } from '../../shared/model/form-name'

/** A document to be written in a form other than the printed one. */
export interface FormJob {
  readonly form: FormName
  readonly document: BriefingDocument
  /** Of forms that have pages. */
  readonly paper: 'a4' | 'letter'
  /** Seconds since 1970 at which it is made. */
  readonly at: number
  /** Those that the document shows. */
  readonly pictures: readonly FormPicture[]
}

/** A picture as the airlock drew it. */
export interface FormPicture {
  readonly sourceId: string
  /** Pixels, as it is to be measured: the bytes may have fewer. */
  readonly width: number
  readonly height: number
  readonly png: Uint8Array
}

/** The file, or why it could not be written. */
export type FormAnswer =
  | { readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly complaint: string }
