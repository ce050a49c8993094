interface BenchFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/**
 * Milliseconds to read these files from memory, one after the other. The first is read once before:
 * to load what reads it is no reading.
 */
export async function timeReading(
  files: readonly BenchFile[],
  read: (bytes: Uint8Array, path: string) => unknown,
): Promise<number> {
  for (const { path, bytes } of files.slice(0, 1)) await read(bytes, path)
  const started = performance.now()
  for (const { path, bytes } of files) await read(bytes, path)
  return performance.now() - started
}
