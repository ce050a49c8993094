import { CasebookError } from '../../../shared/errors/casebook-error'
import { type Marking, readMarking, schemeOf } from '../../../shared/model/marking'
import { createCase } from '../../store/create-case'
import { closeCase } from '../../store/open-case'
import { type Command, optionOf, passphraseOf } from './command'
import { noMarking } from './no-marking'
import { recoveryLines } from './recovery-lines'
import { sayStrength } from './strength-line'

/** `new`: makes the case file. It is marked as its scheme usually does unless told otherwise. */
export const makeCase: Command = async (context) => {
  const title = optionOf(context, 'title') ?? ''
  const marking = markingOf(optionOf(context, 'marking'))
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

/** @throws CasebookError `refused` when the scheme does not have the marking */
function markingOf(label: string | undefined): Marking {
  const scheme = schemeOf({})
  const marking = readMarking(scheme, label ?? scheme.usual, 'label')
  if (marking !== null) return marking
  throw new CasebookError(
    'refused',
    `The case was not made: ${noMarking(scheme, label ?? scheme.usual)}`,
  )
}
