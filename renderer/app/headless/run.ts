import { failureOf } from '../../../shared/errors/casebook-error'
import { exitCodeOf } from '../../../shared/errors/exit-code'
import type { CommandName, HeadlessJob } from '../../../shared/ipc/contract'
import { ask } from '../../bridge/ask'
import { buildDemo } from './build-demo'
import { changeKeys } from './change-keys'
import { clipQuote } from './clip-quote'
import { checkBriefing } from './check-briefing'
import { type Command, contextOf } from './command'
import { compactFile } from './compact-file'
import { importFiles } from './import-files'
import { lintCase } from './lint-case'
import { listHistory } from './list-history'
import { listSources } from './list-sources'
import { makeCase } from './make-case'
import { markByScheme } from './mark-by-scheme'
import { printText } from './print-text'
import { rebuildProjection } from './rebuild-projection'
import { upgradeFile } from './upgrade-file'
import { verifyCase } from './verify-case'
import { writeBriefing } from './write-briefing'

const commands: Readonly<Record<CommandName, Command>> = {
  new: makeCase,
  import: importFiles,
  sources: listSources,
  text: printText,
  clip: clipQuote,
  brief: writeBriefing,
  lint: lintCase,
  check: checkBriefing,
  verify: verifyCase,
  history: listHistory,
  scheme: markByScheme,
  passphrase: changeKeys,
  rebuild: rebuildProjection,
  compact: compactFile,
  upgrade: upgradeFile,
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
    return await commands[job.command](contextOf(job, analyst))
  } catch (thrown) {
    const { kind, message } = failureOf(thrown)
    await ask('headless:print', { lines: [{ stream: 'err', line: message }] })
    return exitCodeOf(kind)
  }
}
