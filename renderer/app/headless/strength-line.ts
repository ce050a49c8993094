import { passphraseStrength } from '../../vault/passphrase-strength'
import type { CommandContext } from './command'

/** Says on standard error what a new passphrase is worth, as the window does while it is typed. */
export const sayStrength = (context: CommandContext, passphrase: string): Promise<void> =>
  context.progress(`New passphrase: ${passphraseStrength(passphrase).words}`)
