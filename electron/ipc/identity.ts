import { readIdentity, writeIdentity } from '../files/installation/identities'
import type { Group } from './handlers'

/** The analyst's sealed signing keys. */
export const identityHandlers = (userData: string): Group<'identity'> => ({
  'identity:read': ({ fileId }) => readIdentity(userData, fileId),
  'identity:write': ({ fileId, sealed }) => writeIdentity(userData, fileId, sealed),
})
