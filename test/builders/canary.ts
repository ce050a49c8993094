import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/*
 * Canaries: words that stand nowhere else in the world. One that was typed into a case and is found
 * on the disk afterwards, spelled in any of the ways below, was written in the clear.
 */

/** So many canaries; all begin with the same random letters and end with two figures of their own. */
export function drawCanaries(count: number): readonly string[] {
  const letters = [...randomBytes(14)].map((byte) => String.fromCharCode(97 + (byte % 26)))
  return Array.from({ length: count }, (_, index) => letters.join('') + (10 + index))
}

/** Where a canary was found. */
export interface FoundCanary {
  /** The file, from the folder that was searched. */
  readonly file: string
  /** How it is spelled there. */
  readonly spelling: string
  readonly offset: number
}

/**
 * Searches the names and the bytes of all files under a folder for what the canaries have in
 * common: their beginning, in UTF-8 and UTF-16, as base64 at each of the three places it can fall
 * into, and as hexadecimal digits.
 */
export function findCanaries(
  folder: string,
  canaries: readonly string[],
): { readonly found: readonly FoundCanary[]; readonly bytes: number } {
  const [first = ''] = canaries
  const spelled = spellings(first.slice(0, -2))
  const found: FoundCanary[] = []
  let bytes = 0
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    const file = relative(folder, path)
    const held = entry.isFile() ? readFileSync(path) : Buffer.alloc(0)
    bytes += held.length
    for (const [spelling, pattern] of spelled) {
      const inName = Buffer.from(entry.name).includes(pattern)
      const offset = inName ? -1 : held.indexOf(pattern)
      if (inName || offset >= 0) found.push({ file, spelling, offset })
    }
  }
  return { found, bytes }
}

/** The ways in which a text could lie on a disk without being sealed. */
export function spellings(text: string): ReadonlyMap<string, Buffer> {
  const little = Buffer.from(text, 'utf16le')
  const encodings = {
    'UTF-8': Buffer.from(text),
    'UTF-16LE': little,
    'UTF-16BE': Buffer.from(little).swap16(),
  }
  const spelled = new Map<string, Buffer>()
  for (const [name, bytes] of Object.entries(encodings)) {
    spelled.set(name, bytes)
    const hex = bytes.toString('hex')
    spelled.set(`hex of ${name}`, Buffer.from(hex))
    spelled.set(`upper hex of ${name}`, Buffer.from(hex.toUpperCase()))
    for (const before of [0, 1, 2]) {
      spelled.set(`base64 of ${name}, ${before} bytes in`, Buffer.from(base64Inside(bytes, before)))
    }
  }
  return spelled
}

/** The digits of base64 that say these bytes and nothing else, with so many bytes before them. */
function base64Inside(bytes: Buffer, before: number): string {
  const digits = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64')
  const from = Math.ceil((before * 8) / 6)
  const to = Math.floor(((before + bytes.length) * 8) / 6)
  return digits.slice(from, to)
}
