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

/** The longest text that is taken for a secret, bytes of UTF-8. */
const MAX_BYTES = 4096

const STANDARD_INPUT = 0

/**
 * Reads the secrets a request points to: a passphrase is the first line of a file or of standard
 * input, without its line end; recovery words are a whole file, on as many lines as they like.
 * @param workingFolder what paths are relative to
 * @throws CasebookError `usage` when standard input is a terminal, where the passphrase would show;
 *   `refused` when there is no line that can be a passphrase; nothing was begun then
 */
export function readSecrets({ options }: HeadlessRequest, workingFolder: string): Secrets {
  const inFile = (option: string, lines: Lines) => {
    const path = options[option]
    return typeof path === 'string' ? fromFile(resolve(workingFolder, path), lines) : null
  }
  const atInput = options['passphrase-stdin'] === true ? fromInput() : null
  return {
    passphrase: atInput ?? inFile('passphrase-file', 'first') ?? inFile('recovery-file', 'all'),
    newPassphrase: inFile('new-passphrase-file', 'first'),
  }
}

type Lines = 'first' | 'all'

function fromInput(): string {
  if (isatty(STANDARD_INPUT)) {
    throw new CasebookError(
      'usage',
      'Nothing was begun: standard input is a terminal, where a passphrase would be seen. Send it through a pipe, or give --passphrase-file FILE.',
    )
  }
  return readSecret(STANDARD_INPUT, 'standard input', 'first')
}

function fromFile(path: string, lines: Lines): string {
  let file: number
  try {
    file = openSync(path, 'r')
  } catch (error) {
    throw unreadable(path, error)
  }
  try {
    return readSecret(file, path, lines)
  } finally {
    closeSync(file)
  }
}

/** The bytes are overwritten after use; of the string nothing more can be done than to drop it. */
function readSecret(file: number, name: string, lines: Lines): string {
  const bytes = Buffer.alloc(MAX_BYTES + 1)
  const what = lines === 'first' ? `the first line of ${name}` : name
  try {
    const length = readUpTo(file, bytes, name, lines === 'first' ? LINE_FEED : null)
    if (length > MAX_BYTES) throw refused(what, `is longer than ${MAX_BYTES} bytes`)
    const secret = decoded(bytes.subarray(0, length), what).replace(/\r?\n?$/, '')
    if (secret === '') throw refused(what, 'is empty')
    return secret
  } finally {
    bytes.fill(0)
  }
}

const LINE_FEED = 0x0a

/** Reads up to a stop byte, the end, or the end of the room; answers the bytes before it. */
function readUpTo(file: number, into: Buffer, name: string, stop: number | null): number {
  let held = 0
  while (held < into.length) {
    const read = readSome(file, into, held, name)
    const end = stop === null ? -1 : into.subarray(held, held + read).indexOf(stop)
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
function decoded(bytes: Uint8Array, what: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw refused(what, 'is not UTF-8')
  }
}

const refused = (what: string, why: string) =>
  new CasebookError('refused', `Nothing was begun: ${what} ${why}. The passphrase stands there.`)

function unreadable(name: string, error: unknown): CasebookError {
  const { code } = error as NodeJS.ErrnoException
  return code === 'ENOENT'
    ? new CasebookError('not-found', `Nothing was begun: ${name} is not there. Check the path.`)
    : new CasebookError('refused', `Nothing was begun: ${name} cannot be read (${code}).`)
}
