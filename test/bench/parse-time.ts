import { readFileSync } from 'node:fs'

/**
 * Reads each of these files from memory, one after the other, and prints the milliseconds it took.
 * The first is read once before: to load what reads it is no reading.
 */
export async function timeParsing(
  paths: readonly string[],
  parse: (bytes: Uint8Array, path: string) => unknown,
): Promise<number> {
  const files = paths.map((path) => ({ path, bytes: new Uint8Array(readFileSync(path)) }))
  for (const { path, bytes } of files.slice(0, 1)) await parse(bytes, path)
  const started = performance.now()
  for (const { path, bytes } of files) await parse(bytes, path)
  console.log(performance.now() - started)
  return 0
}
