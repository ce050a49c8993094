import { readFileSync } from 'node:fs'
import { timeReading } from './time-reading'

/** Prints the milliseconds to read each of these files from memory. */
export async function timePaths(
  paths: readonly string[],
  read: (bytes: Uint8Array, path: string) => unknown,
): Promise<number> {
  const files = paths.map((path) => ({ path, bytes: new Uint8Array(readFileSync(path)) }))
  console.log(await timeReading(files, read))
  return 0
}
