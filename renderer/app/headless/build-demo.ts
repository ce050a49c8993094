import { createCase } from '../../store/create-case'
import type { OpenCase } from '../../store/case-at-work'
import { closeCase } from '../../store/open-case'
import { addBriefing } from '../../store/writes/briefings'
import type { Command, CommandContext } from './command'
import { clipExamples } from './demo/clip-examples'
import { describeExamples } from './demo/describe-examples'
import { drawBriefing } from './demo/draw-briefing'
import { exampleBriefing } from './demo/example-briefing'
import { EXAMPLE_PASSPHRASE } from './demo/example-passphrase'
import { tagExamples } from './demo/tag-examples'
import { importOffered } from './import-files'
import { composeCase, releaseBriefing } from './write-briefing'
import { writtenInCase } from './written-in-case'

const about = {
  title: 'Exchange Server compromise, 2021',
  requirement:
    'Who compromised the Exchange servers in early 2021, who says so, and how sure are they?',
  marking: 'TLP:CLEAR',
} as const

/** `demo`: builds the example case through the same intake, store and press as every other case. */
export const buildDemo: Command = async (context) => {
  const stage = stages(context)
  const { opened } = await stage('create the case', () =>
    createCase({ ...about, fileName: about.title }, exampleBriefing.preparedBy, EXAMPLE_PASSPHRASE),
  )
  try {
    await stage('import the sources', () => importExamples(context, opened))
    await stage('describe and rate them', () => describeExamples(opened))
    const clips = await stage('clip the passages', () => clipExamples(opened))
    await stage('tag the actors', () => tagExamples(opened, clips))
    await stage('write the briefing', () => addBriefing(opened, drawBriefing(clips, new Date())))
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

/** A refused example is a fault of this program, so the build of the case ends there. */
async function importExamples(context: CommandContext, opened: OpenCase): Promise<void> {
  for (const { status, reason, file } of await importOffered(context, opened)) {
    if (status !== 'imported')
      throw new Error(`The example case was not built: ${file} is ${status}. ${reason}`)
  }
}

/** Runs a stage and answers with the time it took, in milliseconds. */
const stages =
  (context: CommandContext) =>
  async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const started = performance.now()
    const result = await work()
    const milliseconds = Math.round(performance.now() - started)
    await context.answer(`${`${milliseconds} ms`.padStart(8)}  ${name}`, {
      stage: name,
      milliseconds,
    })
    return result
  }
