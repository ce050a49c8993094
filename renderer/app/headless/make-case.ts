import { Marking } from '../../../shared/model/marking'
import { createCase } from '../../store/create-case'
import { closeCase } from '../../store/open-case'
import { type Command, optionOf, passphraseOf } from './command'
import { recoveryLines } from './recovery-lines'
import { sayStrength } from './strength-line'

/** `new`: makes the case file. Its marking is TLP:AMBER unless another is given. */
export const makeCase: Command = async (context) => {
  const title = optionOf(context, 'title') ?? ''
  const marking = Marking.parse(optionOf(context, 'marking') ?? 'TLP:AMBER')
  const { opened, recoveryWords } = await createCase(
    { title, requirement: '', marking, fileName: title },
    context.analyst,
    passphraseOf(context),
  )
  const { name, folder } = opened.file
  await sayStrength(context, passphraseOf(context))
  // The words are seen whatever happens next: nothing else could show them again.
  await context.answer(`made ${name}.casebook in ${folder}\n${recoveryLines(recoveryWords)}`, {
    case: name,
    folder,
    title,
    marking,
    recoveryWords,
  })
  await closeCase(opened)
  return 0
}
