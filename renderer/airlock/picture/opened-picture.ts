import type { DrawnOriginal } from '../drawn-original'

/** A picture that is open for drawing: one page, each of its pixels a point. */
export interface OpenPicture extends DrawnOriginal {
  /** Pixels, the picture turned as it says. */
  readonly width: number
  readonly height: number
}
