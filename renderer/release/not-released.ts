import { CasebookError } from '../../shared/errors/casebook-error'

/** Reasons that one sentence names. */
const MOST_NAMED = 3

/**
 * Why a document was kept back.
 * @param what the file: "PDF", "Word document"
 */
export function notReleased(
  what: string,
  faults: readonly { readonly message: string }[],
): CasebookError {
  const named = faults.slice(0, MOST_NAMED).map(({ message }) => message)
  const more = faults.length > MOST_NAMED ? `, and ${faults.length - MOST_NAMED} more` : ''
  return new CasebookError(
    'refused',
    `The ${what} was not released, because ${named.join('; ')}${more}. Nothing was written, and the case is as it was.`,
  )
}
