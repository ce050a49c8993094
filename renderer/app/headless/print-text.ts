import { CasebookError } from '../../../shared/errors/casebook-error'
import type { Source } from '../../../shared/model/source'
import type { SourceText } from '../../../shared/model/source-text'
import type { OpenCase } from '../../store/case-at-work'
import { sourceTextOf } from '../../store/reads/texts'
import { recordView } from '../../store/writes/acts'
import { type Command, withCase } from './command'
import { namedSource } from './named-source'

/** `text`: what the airlock read, blocks parted by line feeds. */
export const printText: Command = (context) =>
  withCase(context, 'reads', async (opened) => {
    const { source, text } = await readNamed(opened, context.job.words[0] ?? '')
    await recordView(opened, source)
    await context.answer(text.text, {
      source: `S${source.number}`,
      sourceId: source.id,
      extractor: text.extractor,
      text: text.text,
    })
    return 0
  })

/**
 * The source that a word names, with its text.
 * @throws CasebookError `refused` when there is none, `damaged` when it has no text
 */
export async function readNamed(
  { database }: OpenCase,
  word: string,
): Promise<{ source: Source; text: SourceText }> {
  const source = namedSource(await database.sources.toArray(), word)
  const text = await sourceTextOf(database, source.id)
  if (text !== null) return { source, text }
  throw new CasebookError(
    'damaged',
    `S${source.number} (${source.fileName}) has no text in the case.`,
  )
}
