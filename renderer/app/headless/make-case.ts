import { Marking } from '../../../shared/model/marking'
import { createCase } from '../../store/create-case'
import { closeCase } from '../../store/open-case'
import { type Command, optionOf } from './command'

/** `new`: makes the case file. Its marking is TLP:AMBER unless another is given. */
export const makeCase: Command = async (context) => {
  const title = optionOf(context, 'title') ?? ''
  const marking = Marking.parse(optionOf(context, 'marking') ?? 'TLP:AMBER')
  const opened = await createCase({ title, requirement: '', marking }, context.analyst)
  const { name, folder } = opened.file
  await closeCase(opened)
  await context.answer(`made ${name}.casebook in ${folder}`, { case: name, folder, title, marking })
  return 0
}
