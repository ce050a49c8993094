import type { Command } from '../../parts/commands/command'

/** One word of the key strip with its keys. */
export interface StripEntry {
  readonly word: string
  readonly keys: readonly string[]
}

/**
 * What the key strip shows: the commands that have a word for it, nearest first. Commands with the
 * same word share one entry; three keys or more in a row are printed as a range, A–F.
 */
export function stripEntries(commands: readonly Command[]): readonly StripEntry[] {
  const byWord = new Map<string, string[]>()
  for (const { strip, keys, unavailable } of commands) {
    const key = keys[0]
    if (strip === undefined || key === undefined || unavailable !== undefined) continue
    byWord.set(strip, [...(byWord.get(strip) ?? []), key])
  }
  return [...byWord].map(([word, keys]) => ({
    word,
    keys: keys.length > 2 ? [`${keys[0]}–${keys.at(-1)}`] : keys,
  }))
}
