import { mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { CasebookError } from '../../../shared/errors/casebook-error'
import { writeFileAtomically } from '../disk/atomic-write'
import { codeOf } from '../disk/disk'

/** A sealed signing key is some hundred bytes long; anything longer is something else. */
const LONGEST_BYTES = 4096

/** Where the signing key of this installation for a case is kept, sealed by the case's own key. */
const identityPath = (userData: string, fileId: string) =>
  join(userData, 'identities', `${fileId}.key`)

/**
 * The sealed key; `null` when there is none yet.
 * @throws CasebookError `denied` when there is one that cannot be read
 */
export function readIdentity(userData: string, fileId: string): Uint8Array | null {
  try {
    return new Uint8Array(readFileSync(identityPath(userData, fileId)))
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw new CasebookError(
      'denied',
      `The signing key for this case cannot be read (${codeOf(error)}). Nothing was changed; check the permissions of ${identityPath(userData, fileId)}.`,
    )
  }
}

/** @throws CasebookError `refused`, `no-space` or `denied`; the key before it is still there then */
export function writeIdentity(userData: string, fileId: string, sealed: Uint8Array): void {
  if (sealed.length === 0 || sealed.length > LONGEST_BYTES) {
    throw new CasebookError(
      'refused',
      'The signing key was not kept: it has not the length of one.',
    )
  }
  const path = identityPath(userData, fileId)
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  writeFileAtomically(path, sealed)
}
