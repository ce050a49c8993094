import type { KeySlot } from '../../../shared/journal/key-table'
import { utf8 } from '../../../shared/text/bytes'
import { stretch } from './argon2id'

/** What opens a case: the bytes of a passphrase, or the 32 bytes of its recovery key. */
export interface SecretBytes {
  readonly kind: KeySlot['kind']
  readonly bytes: Uint8Array
}

/**
 * The bytes of a passphrase: NFKC, so that two keyboards which compose a letter differently spell
 * the same one, then UTF-8.
 */
export const passphraseBytes = (passphrase: string): Uint8Array =>
  utf8(passphrase.normalize('NFKC'))

/** The 32 bytes a slot's keys are derived from. A recovery key is random and needs no stretching. */
export const rootOf = async (
  { kind, bytes }: SecretBytes,
  { salt, derivation }: Pick<KeySlot, 'salt' | 'derivation'>,
): Promise<Uint8Array> => (kind === 'passphrase' ? stretch(bytes, salt, derivation) : bytes.slice())
