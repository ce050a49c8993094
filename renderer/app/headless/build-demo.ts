import { createCase } from '../../store/create-case'
import { closeCase } from '../../store/open-case'
import type { Command, CommandContext } from './command'
import { exampleBriefing } from '../example/example-briefing'
import { EXAMPLE_PASSPHRASE } from '../example/example-passphrase'
import { aboutExample, fillExample, type Stage } from '../example/fill-example'
import { importOffered } from './import-files'
import { composeCase, releaseBriefing } from './write-briefing'
import { writtenInCase } from './written-in-case'

/** `demo`: builds the example case through the same intake, store and press as every other case. */
export const buildDemo: Command = async (context) => {
  const stage = stages(context)
  const { opened } = await stage('create the case', () =>
    createCase(
      { ...aboutExample, fileName: aboutExample.title },
      exampleBriefing.preparedBy,
      EXAMPLE_PASSPHRASE,
    ),
  )
  try {
    await fillExample(opened, stage, () => importOffered(context, opened))
    const now = new Date()
    const composed = await stage('compose it', async () =>
      composeCase(opened, await writtenInCase(opened, now), null, now),
    )
    const { path } = await stage('typeset, sign, check and save it', () =>
      releaseBriefing(opened, composed, 'a4', 'pdf', now),
    )
    const { name, folder } = opened.file
    await context.answer(`${folder}/${name}.casebook`, {
      case: `${name}.casebook`,
      folder,
      passphrase: EXAMPLE_PASSPHRASE,
    })
    await context.answer(`passphrase: ${EXAMPLE_PASSPHRASE}`, { passphrase: EXAMPLE_PASSPHRASE })
    await context.answer(path, { pdf: path })
    return 0
  } finally {
    await closeCase(opened)
  }
}

/** Runs a stage and answers with the time it took, in milliseconds. */
const stages =
  (context: CommandContext): Stage =>
  async (name, work) => {
    const started = performance.now()
    const result = await work()
    const milliseconds = Math.round(performance.now() - started)
    await context.answer(`${`${milliseconds} ms`.padStart(8)}  ${name}`, {
      stage: name,
      milliseconds,
    })
    return result
  }
