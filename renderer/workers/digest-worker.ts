import { createSHA256 } from 'hash-wasm'

/*
 * SHA-256 (FIPS 180-4) of a file that comes in parts: `null` ends the file and is answered with its
 * digest in hexadecimal, each part with `null`.
 */

let hasher: Awaited<ReturnType<typeof createSHA256>> | null = null
let turns: Promise<void> = Promise.resolve()

addEventListener('message', ({ data }: MessageEvent<Uint8Array | null>) => {
  turns = turns.then(async () => {
    hasher ??= (await createSHA256()).init()
    if (data === null) {
      postMessage(hasher.digest('hex'))
      hasher = null
    } else {
      hasher.update(data)
      postMessage(null)
    }
  })
})
