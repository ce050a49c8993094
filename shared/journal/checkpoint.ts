import { equalBytes, fromHex, toHex, utf8 } from '../text/bytes'
import type { Checkpoint } from './entry'

/** What a checkpoint vouches for: everything up to a frame, and who says so when. */
export interface CheckpointClaim {
  /** 16 bytes. */
  readonly fileId: Uint8Array
  /** The last frame that is signed; 0 for a file without one. */
  readonly frame: number
  /** Chain value after it, 32 bytes: it binds every frame before. */
  readonly chain: Uint8Array
  /** ISO 8601, as in the entry that carries the checkpoint. */
  readonly at: string
  readonly analyst: string
}

/**
 * The text that is signed, to be taken as UTF-8. The name stands last, so that nothing written into
 * it can pass for another line.
 */
export const checkpointWords = ({ fileId, frame, chain, at, analyst }: CheckpointClaim): string =>
  [
    'casebook/1 checkpoint',
    `file ${toHex(fileId)}`,
    `frame ${frame}`,
    `chain ${toHex(chain)}`,
    `at ${at}`,
    `analyst ${analyst}`,
  ].join('\n')

/** Whether a signature (64 bytes) of the message holds under a public key (32 bytes): Ed25519, RFC 8032. */
export type VerifySignature = (
  signature: Uint8Array,
  message: Uint8Array,
  publicKey: Uint8Array,
) => boolean

/**
 * Whether a checkpoint signs what really stands before it.
 * @param stands what the file itself says about the place the checkpoint's entry stands in
 * @returns what is wrong with it, to be read after "entry 12"; `null` when it holds
 */
export function checkCheckpoint(
  checkpoint: Checkpoint,
  stands: CheckpointClaim,
  verify: VerifySignature,
): string | null {
  if (checkpoint.frame !== stands.frame) {
    return `signs everything up to frame ${checkpoint.frame}, but stands behind frame ${stands.frame}`
  }
  if (!equalBytes(fromHex(checkpoint.chain), stands.chain)) {
    return 'signs other frames than those that stand before it'
  }
  const message = utf8(checkpointWords(stands))
  return verify(fromHex(checkpoint.signature), message, fromHex(checkpoint.publicKey))
    ? null
    : 'carries a signature that does not hold'
}
