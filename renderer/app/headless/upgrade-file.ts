import { upgradeCase } from '../../store/generations/upgrade-case'
import { caseFileOf, type Command, passphraseOf } from './command'
import { progressLines } from './progress-lines'
import { recoveryLines } from './recovery-lines'
import { sayStrength } from './strength-line'

/** `upgrade`: seals a case file of format 0 with the passphrase. */
export const upgradeFile: Command = async (context) => {
  const { file, kept, recoveryWords, entries, originals, tornBytes } = await upgradeCase(
    caseFileOf(context),
    passphraseOf(context),
    context.analyst,
    progressLines(context, 'sealing'),
  )
  await sayStrength(context, passphraseOf(context))
  if (tornBytes > 0) {
    await context.progress(
      `The end of the file held an unfinished change (${tornBytes} bytes), which was never acknowledged and is left out.`,
    )
  }
  await context.progress(
    `The old file is kept as ${kept.name}.casebook, and anyone can read it. Delete it as soon as the sealed one has been verified.`,
  )
  await context.answer(
    `sealed ${file.name}.casebook: ${entries} entries, ${originals} originals\n${recoveryLines(recoveryWords)}`,
    {
      case: file.name,
      folder: file.folder,
      entries,
      originals,
      kept: `${kept.name}.casebook`,
      recoveryWords,
    },
  )
  return 0
}
