import { changePassphrase, makeRecoveryKey } from '../../store/keys'
import type { Secret } from '../../vault/unlock'
import { type Command, secretOf, withCase } from './command'
import { recoveryLines } from './recovery-lines'
import { sayStrength } from './strength-line'

/** `passphrase`: wraps the case's key anew; the case itself is not sealed again. */
export const changeKeys: Command = (context) =>
  withCase(context, 'changes', async (opened) => {
    const { newPassphrase, options } = context.job
    let secret: Secret = secretOf(context)
    const told = opened.standing.getState().found
    if (newPassphrase !== null) {
      await changePassphrase(opened, secret, newPassphrase)
      // Recovery words go on opening the case; the old passphrase does not.
      if (secret.kind === 'passphrase') secret = { ...secret, passphrase: newPassphrase }
      await sayStrength(context, newPassphrase)
      await context.progress(
        'The passphrase was changed. Copies of the file that were made before still open with the old one.',
      )
    }
    const recovery = options.recovery === true ? await makeRecoveryKey(opened, secret) : null
    const recoveryWords = recovery?.words ?? null
    if (recovery !== null) {
      await recovery.put()
      await context.progress('The old recovery key does not open this file any more.')
    }
    const { readOnly, found, notice } = opened.standing.getState()
    if (found !== null && found !== told) await context.progress(found)
    for (const words of [readOnly, notice]) {
      if (words !== null) await context.progress(`Not noted in the journal: ${words}`)
    }
    const { name, folder } = opened.file
    const done = `changed the keys of ${name}.casebook`
    await context.answer(
      recoveryWords === null ? done : `${done}\n${recoveryLines(recoveryWords)}`,
      { case: name, folder, passphraseChanged: newPassphrase !== null, recoveryWords },
    )
    return 0
  })
