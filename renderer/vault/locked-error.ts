import { CasebookError } from '../../shared/errors/casebook-error'

/** What whoever asks a vault gets whose keys are gone. */
export const lockedError = () =>
  new CasebookError('cancelled', 'The case was locked before this was done. Unlock it to go on.')
