import type { FrameType } from '../../shared/journal/frame'

/** Where frames follow on: the frames before, and the chain value after them. */
export interface ChainPlace {
  readonly frame: number
  readonly chain: Uint8Array
}

export interface PlainFrame {
  readonly type: FrameType
  readonly payload: Uint8Array
}

/** Sealed frames of one append, one after the other. */
export interface SealedFrames {
  readonly bytes: Uint8Array
  /** Bytes of each frame, its header included. */
  readonly lengths: readonly number[]
  /** Chain value after each frame. */
  readonly chains: readonly Uint8Array[]
}

/**
 * The keys of one unlocked case. They live in a worker of their own, where they cannot be read out;
 * this is how the window uses them.
 */
export interface Vault {
  /** Id of the case file, 16 bytes. */
  readonly fileId: Uint8Array
  /** Key of the projection's rows, 32 bytes: they are sealed without waiting, so the window has it. */
  readonly rowKey: Uint8Array
  /** The analyst's Ed25519 key for this case on this installation, 32 bytes. */
  readonly publicKey: Uint8Array
  /**
   * Seals payloads as frames behind a place.
   * @param back frames of the same append that stand before them already; 0 where the append begins
   */
  sealFrames(after: ChainPlace, frames: readonly PlainFrame[], back?: number): Promise<SealedFrames>
  /**
   * The payloads of whole frames that stand one after the other behind a place.
   * @throws CasebookError `damaged`, naming the first frame that does not open there
   */
  openFrames(after: ChainPlace, bytes: Uint8Array): Promise<readonly PlainFrame[]>
  /** Ed25519 signature of the message, 64 bytes. */
  sign(message: Uint8Array): Promise<Uint8Array>
  /** Ends the worker and with it the keys. */
  end(): void
}
