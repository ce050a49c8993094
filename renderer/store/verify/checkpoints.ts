import { fingerprintWords } from '../../../shared/journal/fingerprint-words'
import { fromHex } from '../../../shared/text/bytes'
import { countWords } from '../../../shared/text/size-words'
import { sha256 } from '../../vault/keys/sha256'
import type { FollowedRecords } from './entries'

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

/**
 * What is to be said of a file that does not end with a checkpoint, as a case that was closed does.
 * @param atWork whether it is open, so that nobody can have signed its last entries yet
 */
export function unsignedEnd({ checkpoints, entries }: FollowedRecords, atWork: boolean): string[] {
  const last = checkpoints.at(-1)?.entry
  if (last === entries || entries === 0) return []
  if (last === undefined) return ['The journal has no checkpoint: nothing in it is signed.']
  const count = entries - last
  if (atWork) {
    return [`${countWords(count, 'entry is', 'entries are')} not signed yet, behind entry ${last}.`]
  }
  return [
    `${countWords(count, 'entry stands', 'entries stand')} behind the last checkpoint, at entry ${last}, and nobody has signed for ${count === 1 ? 'it' : 'them'}. The case was not closed by Casebook, or its end was cut off after that checkpoint.`,
  ]
}
