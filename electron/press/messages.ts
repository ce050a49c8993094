import type { Result } from '../../shared/errors/result'
import type { PressPages } from '../../shared/ipc/press-channels'
import type { PressJob } from './job'

/** What the press is asked for, and what it makes. */
export interface PressProducts {
  readonly pdf: Uint8Array
  readonly preview: PressPages
}
export type PressKind = keyof PressProducts

/** Main to press. */
export interface PressRequest extends PressJob {
  readonly id: number
  readonly kind: PressKind
}

/** Main to a press whose first document is yet to come; it is not answered. */
export const REHEARSE = 'rehearse'

/** Press to main. */
export interface PressAnswer {
  readonly id: number
  readonly result: Result<PressProducts[PressKind]>
}
