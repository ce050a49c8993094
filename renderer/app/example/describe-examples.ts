import { CasebookError } from '../../../shared/errors/casebook-error'
import type { Source } from '../../../shared/model/source'
import type { OpenCase } from '../../store/case-at-work'
import { editSource, rateSource, setOrigin } from '../../store/writes/sources'
import { exampleSources } from './example-sources'

/** Describes and rates the sources of the example, and says which repeats which. */
export async function describeExamples(opened: OpenCase): Promise<void> {
  for (const { file, details, reliability, reason, repeats } of exampleSources) {
    await editSource(opened, await sourceOf(opened, file), details)
    await rateSource(opened, await sourceOf(opened, file), reliability, reason)
    const origin = repeats === undefined ? 'first-hand' : await sourceOf(opened, repeats)
    await setOrigin(opened, await sourceOf(opened, file), origin)
  }
}

/**
 * The source made from a file of the example.
 * @throws CasebookError `not-found`
 */
export async function sourceOf({ database }: OpenCase, file: string): Promise<Source> {
  const source = await database.sources.filter(({ fileName }) => fileName === file).first()
  if (source !== undefined) return source
  throw new CasebookError('not-found', `The example case was not built: ${file} was not imported.`)
}
