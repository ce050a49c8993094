import { z } from 'zod'
import { CasebookError } from '../errors/casebook-error'
import { readMarking } from './marking'
import { MarkingScheme } from './marking-scheme'

const Head = z.object({ format: z.literal('casebook marking scheme'), version: z.int() })
const VERSION = 1

/** Contradictions that one sentence names. */
const MOST_NAMED = 3

/**
 * The scheme in a file of its own, see docs/formats.md.
 * @throws CasebookError `refused`, naming what is wrong and where
 */
export function readSchemeFile(text: string): MarkingScheme {
  const value = valueOf(text)
  const head = Head.safeParse(value)
  if (!head.success) throw notLoaded('the file does not say that it is a casebook marking scheme')
  if (head.data.version !== VERSION) {
    throw notLoaded(`it is of version ${head.data.version}, and version ${VERSION} is known here`)
  }
  const { format: _, version: __, ...said } = value as Record<string, unknown>
  const scheme = MarkingScheme.safeParse(said)
  if (!scheme.success) {
    const issues = scheme.error.issues.map(({ path, message }) =>
      path.length === 0 ? message : `${path.join('.')}: ${message}`,
    )
    const more = issues.length > MOST_NAMED ? `, and ${issues.length - MOST_NAMED} more` : ''
    throw notLoaded(issues.slice(0, MOST_NAMED).join('; ') + more)
  }
  for (const [other, own] of Object.entries(scheme.data.equivalents ?? {})) {
    if (readMarking(scheme.data, own, 'label') !== null) continue
    throw notLoaded(`“${other}” is to be read as “${own}”, which is not one of its markings`)
  }
  return scheme.data
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw notLoaded('the file is not JSON')
  }
}

const notLoaded = (why: string): CasebookError =>
  new CasebookError('refused', `The marking scheme was not loaded: ${why}. Nothing was changed.`)
