import { exitCodeOf } from '../../../shared/errors/exit-code'
import { countWords } from '../../../shared/text/size-words'
import { fromOfferedFile } from '../../intake/import-item'
import { createImportQueue } from '../../intake/import-queue'
import { leftOutWords } from '../../intake/left-out'
import type { ImportResult } from '../../intake/import-result'
import type { OpenCase } from '../../store/case-at-work'
import { type Command, type CommandContext, withCase } from './command'

/** `import`: one answer per file, in order; refused files make the exit code 3. */
export const importFiles: Command = (context) =>
  withCase(context, 'changes', async (opened) => {
    const results = await importOffered(context, opened)
    return results.some(({ status }) => status === 'refused') ? exitCodeOf('refused') : 0
  })

/** Imports the files of the job and answers for each as it comes to its end. */
export async function importOffered(
  context: CommandContext,
  opened: OpenCase,
): Promise<ImportResult[]> {
  const results: ImportResult[] = []
  const printed: Promise<void>[] = []
  const queue = createImportQueue(opened, (result) => {
    results.push(result)
    printed.push(context.answer(readable(result), result))
    if (result.status === 'refused') printed.push(context.progress(result.reason ?? ''))
  })
  const leftOut = leftOutWords(context.job.leftOut)
  if (leftOut !== null) printed.push(context.progress(leftOut))
  await queue.add(context.job.files.map(fromOfferedFile))
  await Promise.all(printed)
  return results
}

const readable = (result: ImportResult): string => {
  const { file, status, members } = result
  if (status === 'imported') return `imported   ${file}: ${described(result)}`
  return status === 'unpacked'
    ? `unpacked   ${file}: ${countWords(members, 'file')}`
    : `${status.padEnd(9)}  ${file}`
}

const described = ({ title, characters, pages, blocks, members }: ImportResult): string =>
  [
    `“${title}”`,
    `${characters} characters`,
    `${blocks} blocks`,
    ...(pages ? [`${pages} pages`] : []),
    ...(members > 0 ? [`${countWords(members, 'file')} within it`] : []),
  ].join(', ')
