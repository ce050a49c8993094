import { CasebookError, failureOf } from '../../../shared/errors/casebook-error'

/**
 * What to do with the failure to record a document that is written already: to say both. The journal
 * is to tell of everything that left, so the analyst must know of one it does not tell of.
 */
export const unrecorded =
  ({ path }: { readonly path: string }) =>
  (thrown: unknown): never => {
    const { kind, message } = failureOf(thrown)
    throw new CasebookError(
      kind,
      `${path} was written, but the journal of the case does not tell of it. ${message} Delete the file, or export it again when the case takes changes.`,
      { cause: thrown },
    )
  }
