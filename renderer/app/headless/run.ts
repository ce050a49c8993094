import { CasebookError, failureOf } from '../../../shared/errors/casebook-error'
import { exitCodeOf } from '../../../shared/errors/exit-code'
import type { HeadlessJob } from '../../../shared/ipc/contract'
import { ask } from '../../bridge/ask'
import { buildDemo } from './build-demo'
import { clipQuote } from './clip-quote'
import { type Command, contextOf } from './command'
import { importFiles } from './import-files'
import { listSources } from './list-sources'
import { makeCase } from './make-case'
import { printText } from './print-text'
import { verifyCase } from './verify-case'
import { writeBriefing } from './write-briefing'

const commands: Readonly<Partial<Record<HeadlessJob['command'], Command>>> = {
  new: makeCase,
  import: importFiles,
  sources: listSources,
  text: printText,
  clip: clipQuote,
  brief: writeBriefing,
  verify: verifyCase,
  demo: buildDemo,
}

/**
 * Carries out the command the program was started with, in the hidden window and with the same
 * store, intake and press as the screens, then ends the program with its exit code.
 */
export async function runJob(job: HeadlessJob): Promise<void> {
  await ask('headless:finish', { code: await exitCodeFor(job) })
}

async function exitCodeFor(job: HeadlessJob): Promise<number> {
  try {
    const { analyst } = await ask('settings:read')
    const command = commands[job.command]
    if (command === undefined)
      throw new CasebookError('usage', `There is no command ${job.command}.`)
    return await command(contextOf(job, analyst))
  } catch (thrown) {
    const { kind, message } = failureOf(thrown)
    await ask('headless:print', { stream: 'err', line: message })
    return exitCodeOf(kind)
  }
}
