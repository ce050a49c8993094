/** Name of the file that is attached to a finished document. */
export const EVIDENCE_NAME = 'casebook-evidence.json'
