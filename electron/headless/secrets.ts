import { closeSync, openSync, readSync } from 'node:fs'
import { resolve } from 'node:path'
import { isatty } from 'node:tty'
import { CasebookError } from '../../shared/errors/casebook-error'
import type { HeadlessRequest } from './command-line'

/** What unlocks a case, and what shall unlock it from now on. */
export interface Secrets {
  /** The passphrase, or the recovery words where the request says --recovery-file. */
  readonly passphrase: string | null
  readonly newPassphrase: string | null
}

/** The longest line that is taken for a passphrase, bytes of UTF-8. */
const MAX_BYTES = 4096

const STANDARD_INPUT = 0

/**
 * Reads the secrets a request points to: the first line of a file or of standard input, without its
 * line end.
 * @param workingFolder what paths are relative to
 * @throws CasebookError `usage` when standard input is a terminal, where the passphrase would show;
 *   `refused` when there is no line that can be a passphrase; nothing was begun then
 */
export function readSecrets({ options }: HeadlessRequest, workingFolder: string): Secrets {
  const inFile = (option: string) => {
    const path = options[option]
    return typeof path === 'string' ? fileLine(resolve(workingFolder, path)) : null
  }
  const atInput = options['passphrase-stdin'] === true ? inputLine() : null
  return {
    passphrase: atInput ?? inFile('passphrase-file') ?? inFile('recovery-file'),
    newPassphrase: inFile('new-passphrase-file'),
  }
}

function inputLine(): string {
  if (isatty(STANDARD_INPUT)) {
    throw new CasebookError(
      'usage',
      'Nothing was begun: standard input is a terminal, where a passphrase would be seen. Send it through a pipe, or give --passphrase-file FILE.',
    )
  }
  return firstLine(STANDARD_INPUT, 'standard input')
}

function fileLine(path: string): string {
  let file: number
  try {
    file = openSync(path, 'r')
  } catch (error) {
    throw unreadable(path, error)
  }
  try {
    return firstLine(file, path)
  } finally {
    closeSync(file)
  }
}

/** The bytes are overwritten after use; of the string nothing more can be done than to drop it. */
function firstLine(file: number, name: string): string {
  const bytes = Buffer.alloc(MAX_BYTES + 1)
  try {
    const length = readLine(file, bytes, name)
    if (length > MAX_BYTES) {
      throw refused(name, `is longer than ${MAX_BYTES} bytes`)
    }
    const line = decoded(bytes.subarray(0, length), name).replace(/\r$/, '')
    if (line === '') throw refused(name, 'is empty')
    return line
  } finally {
    bytes.fill(0)
  }
}

/** Reads up to the first line feed, the end, or the end of the room; answers the bytes before it. */
function readLine(file: number, into: Buffer, name: string): number {
  let held = 0
  while (held < into.length) {
    const read = readSome(file, into, held, name)
    const end = into.subarray(held, held + read).indexOf(0x0a)
    if (end >= 0) return held + end
    if (read === 0) return held
    held += read
  }
  return held
}

function readSome(file: number, into: Buffer, from: number, name: string): number {
  try {
    return readSync(file, into, from, into.length - from, null)
  } catch (error) {
    // Windows reports the end of a pipe so.
    if ((error as NodeJS.ErrnoException).code === 'EOF') return 0
    throw unreadable(name, error)
  }
}

/** Strict UTF-8; a byte order mark, which editors of one system put in front, is left out. */
function decoded(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw refused(name, 'is not UTF-8')
  }
}

const refused = (name: string, what: string) =>
  new CasebookError(
    'refused',
    `Nothing was begun: the first line of ${name} ${what}. The passphrase stands in that line.`,
  )

function unreadable(name: string, error: unknown): CasebookError {
  const { code } = error as NodeJS.ErrnoException
  return code === 'ENOENT'
    ? new CasebookError('not-found', `Nothing was begun: ${name} is not there. Check the path.`)
    : new CasebookError('refused', `Nothing was begun: ${name} cannot be read (${code}).`)
}
