import type { Sodium } from 'libsodium'

export const NONCE_BYTES = 24
export const TAG_BYTES = 16
const KEY_BYTES = 32

/**
 * XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03), done at once: a transaction of the database ends
 * when it waits for anything else. A message is nonce 24 | text | tag 16.
 */
export interface RowCipher {
  /** Puts ciphertext and tag into the message in the place of its text. */
  readonly encrypt: (message: Uint8Array, binding: Uint8Array, key: Uint8Array) => void
  /**
   * The text of the message.
   * @throws Error when it was not encrypted with this key and binding
   */
  readonly decrypt: (message: Uint8Array, binding: Uint8Array, key: Uint8Array) => Uint8Array
}

let loading: Promise<RowCipher> | undefined

/** The cipher, loaded the first time it is asked for: a start without a case does not wait for it. */
export function loadRowCipher(): Promise<RowCipher> {
  loading ??= load().catch((thrown: unknown) => {
    // The next case asks again.
    loading = undefined
    throw thrown
  })
  return loading
}

async function load(): Promise<RowCipher> {
  const { default: instantiate } = await import('libsodium')
  const getRandomValue = () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0
  const sodium = await instantiate({ getRandomValue })
  sodium._sodium_init()
  return cipherOf(sodium)
}

function cipherOf(sodium: Sodium): RowCipher {
  const room = roomIn(sodium)

  /** Lays all three into the memory and does the work; nothing of them stays there. */
  function laidOut<T>(
    message: Uint8Array,
    binding: Uint8Array,
    key: Uint8Array,
    work: (memory: Uint8Array, places: Places) => T,
  ): T {
    const bytes = KEY_BYTES + message.length + binding.length
    const start = room(bytes)
    const memory = sodium.HEAPU8
    const places = placesFrom(start, message.length)
    try {
      memory.set(key, start)
      memory.set(message, places.nonce)
      memory.set(binding, places.binding)
      return work(memory, places)
    } finally {
      memory.fill(0, start, start + bytes)
    }
  }

  return {
    encrypt(message, binding, key) {
      laidOut(message, binding, key, (memory, { key, nonce, text, end, binding: bound }) => {
        sodium._crypto_aead_xchacha20poly1305_ietf_encrypt(
          text,
          null,
          text,
          end - text,
          0,
          bound,
          binding.length,
          0,
          null,
          nonce,
          key,
        )
        message.set(memory.subarray(nonce, bound))
      })
    },
    decrypt(message, binding, key) {
      return laidOut(message, binding, key, (memory, { key, nonce, text, end, binding: bound }) => {
        const refused = sodium._crypto_aead_xchacha20poly1305_ietf_decrypt(
          text,
          null,
          null,
          text,
          bound - text,
          0,
          bound,
          binding.length,
          0,
          nonce,
          key,
        )
        if (refused !== 0) throw new Error('The tag is not that of the message')
        return memory.slice(text, end)
      })
    },
  }
}

/** Addresses of a message and what goes with it. */
interface Places {
  readonly key: number
  readonly nonce: number
  readonly text: number
  /** Behind the text stands the tag. */
  readonly end: number
  readonly binding: number
}

function placesFrom(key: number, messageBytes: number): Places {
  const nonce = key + KEY_BYTES
  const text = nonce + NONCE_BYTES
  const binding = nonce + messageBytes
  const end = binding - TAG_BYTES
  if (end < text) throw new Error('The message is too short for a nonce and a tag')
  return { key, nonce, text, end, binding }
}

/** One room that is used for every message and grows with the longest; answers where it starts. */
function roomIn(sodium: Sodium): (bytes: number) => number {
  let room = { start: 0, bytes: 0 }
  return (bytes) => {
    if (bytes > room.bytes) {
      sodium._free(room.start)
      room = { start: 0, bytes: 0 }
      const start = sodium._malloc(bytes)
      if (start === 0) throw new Error(`No room for a message of ${bytes} bytes`)
      room = { start, bytes }
    }
    return room.start
  }
}
