import { EXIT_DAMAGED } from '../../../shared/errors/exit-code'
import { rebuildCase } from '../../store/rebuild-case'
import { caseFileOf, type Command, secretOf } from './command'
import { progressLines } from './progress-lines'

/** `rebuild`: makes the working copy of this installation anew; exit code 4 when the file is damaged. */
export const rebuildProjection: Command = async (context) => {
  const { name } = caseFileOf(context)
  const rebuilt = await rebuildCase(
    caseFileOf(context),
    secretOf(context),
    context.analyst,
    progressLines(context, 'rebuilding'),
  )
  const { entry, chain, atHead, records, damage } = rebuilt
  if (damage !== null) await context.progress(damage)
  const counted = Object.entries(records).map(([table, count]) => `${count} ${table}`)
  const head = atHead ? 'as the case file' : 'not as the case file'
  await context.answer(
    `rebuilt the working copy of ${name}.casebook: ${counted.join(', ')}; entry ${entry}, head ${chain.slice(0, 16)}, ${head}`,
    { case: name, entry, head: chain, atHead, records },
  )
  return atHead && damage === null ? 0 : EXIT_DAMAGED
}
