import type { CaseFile } from '../../../shared/ipc/contract'

/** Whether anybody who has the file can read it: it is of format 0 and has no keys. */
export const isPlain = ({ header }: CaseFile): boolean => header?.format === 0

/** Whether a secret opens the file. */
export const isSealed = ({ header }: CaseFile): boolean => header !== null && header.format > 0
