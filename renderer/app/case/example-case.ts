import { ask } from '../../bridge/ask'
import { fromOfferedFile } from '../../intake/import-item'
import { createImportQueue } from '../../intake/import-queue'
import type { ImportResult } from '../../intake/import-result'
import type { OpenCase } from '../../store/case-at-work'
import { createCase } from '../../store/create-case'
import { deleteCase } from '../../store/delete-case'
import { letGo } from '../../store/open-case'
import { EXAMPLE_PASSPHRASE } from '../example/example-passphrase'
import { aboutExample, fillExample } from '../example/fill-example'

/** Makes the file of the example case. It holds nothing yet: see {@link fillExampleCase}. */
export async function createExampleCase(analyst: string): Promise<OpenCase> {
  const about = { ...aboutExample, fileName: 'example' }
  return (await createCase(about, analyst, EXAMPLE_PASSPHRASE)).opened
}

/**
 * Gives up an example case that could not be filled, with its file: half of it in the list would be
 * taken for all of it.
 * @throws CasebookError when it could not be closed or moved to the waste bin
 */
export async function dropExampleCase(opened: OpenCase): Promise<void> {
  await letGo(opened)
  await deleteCase(opened.file)
}

/**
 * Imports the sources that the program carries along, and does with them what an analyst did.
 * @param onStage told what is being done, in words
 */
export const fillExampleCase = (opened: OpenCase, onStage: (words: string) => void) =>
  fillExample(
    opened,
    (name, work) => {
      onStage(name)
      return work()
    },
    () => importBundled(opened),
  )

async function importBundled(opened: OpenCase): Promise<readonly ImportResult[]> {
  const { files } = await ask('files:example')
  const results: ImportResult[] = []
  const queue = createImportQueue(opened, (result) => results.push(result))
  await queue.add(files.map(fromOfferedFile))
  return results
}
