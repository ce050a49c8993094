import { CasebookError } from '../../../shared/errors/casebook-error'
import type { Source } from '../../../shared/model/source'

/**
 * The source a word of the command line names: its number (`S3`), its id, or the beginning of its
 * SHA-256 (6 digits or more).
 * @throws CasebookError `refused` when the word names no source or several
 */
export function namedSource(sources: readonly Source[], word: string): Source {
  const found = sources.filter((source) => names(word, source))
  const [source] = found
  if (source !== undefined && found.length === 1) return source
  throw new CasebookError(
    'refused',
    found.length > 1
      ? `"${word}" begins the SHA-256 of ${found.length} sources. Give more of its digits.`
      : `The case has no source "${word}". Name it by number (S3), id or SHA-256; the command sources lists them.`,
  )
}

function names(word: string, source: Source): boolean {
  const lower = word.toLowerCase()
  if (lower === source.id || lower === `s${source.number}`) return true
  return /^[0-9a-f]{6,64}$/.test(lower) && source.sha256.startsWith(lower)
}
