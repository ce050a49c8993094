import { CasebookError } from '../../../shared/errors/casebook-error'
import { readMarking } from '../../../shared/model/marking'
import type { MarkingScheme } from '../../../shared/model/marking-scheme'
import { readSchemeFile } from '../../../shared/model/marking-scheme-file'
import { fromOfferedFile } from '../../intake/import-item'
import { borneMarkings, type MarkingCounts } from '../../store/marking-counts'
import { changeScheme } from '../../store/writes/case'
import { type Command, withCase } from './command'

/** `scheme`: has the case marked by the scheme in a file. */
export const markByScheme: Command = (context) =>
  withCase(context, 'changes', async (opened) => {
    const [offered] = context.job.files
    const [record] = await opened.database.cases.toArray()
    if (offered === undefined || record === undefined)
      throw new CasebookError('internal', 'The command scheme has no file, or no case record.')
    const scheme = readSchemeFile(new TextDecoder().decode(await fromOfferedFile(offered).bytes()))
    refuseUnknown(scheme, (await opened.database.meta.get('head'))?.markings ?? {})
    await changeScheme(opened, record, scheme)
    await context.answer(`marked by ${scheme.name}`, { id: scheme.id, name: scheme.name })
    return 0
  })

/** In the window the analyst is asked; here the file must say it. */
function refuseUnknown(scheme: MarkingScheme, counts: MarkingCounts): void {
  const unknown = borneMarkings(counts).filter(
    (marking) =>
      readMarking(scheme, marking, 'label') === null && scheme.equivalents?.[marking] === undefined,
  )
  if (unknown.length === 0) return
  throw new CasebookError(
    'refused',
    `The case is not marked by ${scheme.name}: objects are marked ${unknown.join(', ')}, and the file does not say under “equivalents” what that means.`,
  )
}
