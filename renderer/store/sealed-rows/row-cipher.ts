import type { Sodium } from 'libsodium'

export const NONCE_BYTES = 24
export const TAG_BYTES = 16
const KEY_BYTES = 32
/** Bytes that one unit of a string's length takes in UTF-8 at most. */
const MOST_UTF8_BYTES = 3

const encoder = new TextEncoder()

/** A message, and what is told with it in the clear and must be told again to read it. */
export interface BoundMessage {
  readonly message: Uint8Array
  readonly binding: string
}

/**
 * XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03), done at once: a transaction of the database ends
 * when it waits for anything else. A message is nonce 24 | text | tag 16.
 */
export interface RowCipher {
  /** Puts ciphertext and tag into the message in the place of its text. */
  readonly encrypt: (bound: BoundMessage, key: Uint8Array) => void
  /**
   * What is read from the texts of messages. They stand one behind the other with a separating byte
   * between them, and only while they are read.
   * @throws Error when one was not encrypted with this key and its binding
   */
  readonly decrypt: <T>(
    messages: readonly BoundMessage[],
    key: Uint8Array,
    separator: number,
    read: (texts: Uint8Array) => T,
  ) => T
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

  /** Lends room for the key, the longest of the messages and more; nothing stays in it. */
  function withRoom<T>(
    messages: readonly BoundMessage[],
    more: number,
    key: Uint8Array,
    work: (memory: Uint8Array, places: Places) => T,
  ): T {
    const longest = Math.max(...messages.map(({ message }) => message.length))
    const binding = Math.max(...messages.map((bound) => MOST_UTF8_BYTES * bound.binding.length))
    const bytes = KEY_BYTES + longest + binding + more
    const start = room(bytes)
    const memory = sodium.HEAPU8
    const message = start + KEY_BYTES
    try {
      memory.set(key, start)
      return work(memory, {
        key: start,
        message,
        binding: message + longest,
        more: message + longest + binding,
      })
    } finally {
      memory.fill(0, start, start + bytes)
    }
  }

  return {
    encrypt(bound, key) {
      withRoom([bound], 0, key, (memory, places) => {
        const bindingBytes = layOut(bound, memory, places)
        const text = places.message + NONCE_BYTES
        sodium._crypto_aead_xchacha20poly1305_ietf_encrypt(
          text,
          null,
          text,
          textBytes(bound),
          0,
          places.binding,
          bindingBytes,
          0,
          null,
          places.message,
          places.key,
        )
        bound.message.set(memory.subarray(places.message, places.binding))
      })
    },
    decrypt(messages, key, separator, read) {
      const texts = messages.reduce((sum, bound) => sum + textBytes(bound) + 1, 0)
      return withRoom(messages, texts, key, (memory, places) => {
        let end = places.more
        for (const bound of messages) {
          const bindingBytes = layOut(bound, memory, places)
          const refused = sodium._crypto_aead_xchacha20poly1305_ietf_decrypt(
            end,
            null,
            null,
            places.message + NONCE_BYTES,
            bound.message.length - NONCE_BYTES,
            0,
            places.binding,
            bindingBytes,
            0,
            places.message,
            places.key,
          )
          if (refused !== 0) throw new Error('The tag is not that of the message')
          end += textBytes(bound)
          memory[end++] = separator
        }
        return read(memory.subarray(places.more, end - 1))
      })
    },
  }
}

/** Addresses in the memory. */
interface Places {
  readonly key: number
  readonly message: number
  readonly binding: number
  readonly more: number
}

/** Puts a message and its binding into the memory; answers how many bytes the binding takes. */
function layOut({ message, binding }: BoundMessage, memory: Uint8Array, places: Places): number {
  memory.set(message, places.message)
  return encoder.encodeInto(binding, memory.subarray(places.binding, places.more)).written
}

function textBytes({ message }: BoundMessage): number {
  const bytes = message.length - NONCE_BYTES - TAG_BYTES
  if (bytes < 0) throw new Error('The message is too short for a nonce and a tag')
  return bytes
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
