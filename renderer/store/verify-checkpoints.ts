import { fingerprintWords } from '../../shared/journal/fingerprint-words'
import { fromHex } from '../../shared/text/bytes'
import { countWords } from '../../shared/text/size-words'
import { sha256 } from './sha256'
import type { FollowedRecords } from './verify-entries'

/** A key that signed checkpoints, and under which names. */
export interface Signer {
  /** SHA-256 of the public key in eight words; see `fingerprintWords`. */
  readonly words: string
  readonly analysts: readonly string[]
  readonly checkpoints: number
  /** Number of the last entry it signed with. */
  readonly last: number
}

/** Who signed the checkpoints of the file, in the order they first did. */
export async function signersOf({ checkpoints }: FollowedRecords): Promise<Signer[]> {
  const keys = [...new Set(checkpoints.map(({ publicKey }) => publicKey))]
  return Promise.all(
    keys.map(async (publicKey) => {
      const signed = checkpoints.filter((checkpoint) => checkpoint.publicKey === publicKey)
      return {
        words: await keyWords(fromHex(publicKey)),
        analysts: [...new Set(signed.map(({ analyst }) => analyst))],
        checkpoints: signed.length,
        last: signed.at(-1)?.entry ?? 0,
      }
    }),
  )
}

/** The fingerprint of a public key in eight words. */
export const keyWords = async (publicKey: Uint8Array): Promise<string> =>
  fingerprintWords(await sha256(publicKey)).join(' ')

/** Whether the file ends with a checkpoint: a case that was closed does. */
export function unsignedEnd({ checkpoints, entries }: FollowedRecords): string[] {
  const last = checkpoints.at(-1)?.entry
  if (last === entries || entries === 0) return []
  if (last === undefined) return ['The journal has no checkpoint: nothing in it is signed.']
  const count = countWords(entries - last, 'entry stands', 'entries stand')
  return [
    `${count} behind the last checkpoint, at entry ${last}, and nobody has signed for them. The case is at work, or was not closed by Casebook, or its end was cut off after that checkpoint.`,
  ]
}
