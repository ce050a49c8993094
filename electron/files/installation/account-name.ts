import { userInfo } from 'node:os'

/** The name of the account the program runs under: what an analyst is called until she says. */
export function accountName(): string {
  try {
    return userInfo().username
  } catch {
    return 'analyst' // an account without an entry in the user database
  }
}
