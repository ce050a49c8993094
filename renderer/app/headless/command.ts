import { CasebookError } from '../../../shared/errors/casebook-error'
import type { CaseFile, HeadlessJob } from '../../../shared/ipc/contract'
import type { OpenCase } from '../../store/case-at-work'
import { closeCase, letGo, openCase } from '../../store/open-case'
import { recoveryWordsIn } from '../../vault/keys/recovery-words'
import type { Secret } from '../../vault/unlock'
import { createPrinter } from './printer'

/** What a command has at hand. */
export interface CommandContext {
  readonly job: HeadlessJob
  /** Name that journal entries carry. */
  readonly analyst: string
  /** One answer on standard output: the value as JSON with `--json`, else the readable words. */
  answer(readable: string, value: unknown): Promise<void>
  /** One line on standard error. */
  progress(line: string): Promise<void>
}

/** Carries out a command; answers the exit code. Throws a CasebookError to fail. */
export type Command = (context: CommandContext) => Promise<number>

/** The context of a job, printing through main. */
export function contextOf(job: HeadlessJob, analyst: string): CommandContext {
  const json = job.options.json === true
  const print = createPrinter()
  return {
    job,
    analyst,
    answer: (readable, value) =>
      print({ stream: 'out', line: json ? JSON.stringify(value) : readable }),
    progress: (line) => print({ stream: 'err', line }),
  }
}

/** What a command does to the case it opens. */
export type Purpose = 'reads' | 'changes'

/**
 * Opens the case of the job for the time of `work`. What was changed is signed at the end; a command
 * that changed nothing leaves the file byte for byte as it was.
 * @throws CasebookError `denied`, before any work, when the case is to be changed and takes no changes
 */
export async function withCase(
  context: CommandContext,
  purpose: Purpose,
  work: (opened: OpenCase) => Promise<number>,
): Promise<number> {
  const opened = await openCase(caseFileOf(context), secretOf(context), context.analyst)
  const { entry } = opened.end
  try {
    const { readOnly, found } = opened.standing.getState()
    if (purpose === 'changes' && readOnly !== null) {
      throw new CasebookError('denied', `Nothing was changed. ${readOnly}`)
    }
    for (const words of [readOnly, found]) if (words !== null) await context.progress(words)
    return await work(opened)
  } finally {
    // Some commands close the case themselves, with the file they put in its place.
    if (!opened.closed) await (opened.end.entry === entry ? letGo : closeCase)(opened)
  }
}

/** The case file of the job. */
export function caseFileOf({ job }: CommandContext): CaseFile {
  if (job.caseFile !== null) return job.caseFile
  throw new CasebookError('internal', `The command ${job.command} has no case file.`)
}

/** The passphrase of the job. */
export function passphraseOf({ job }: CommandContext): string {
  if (job.passphrase !== null) return job.passphrase
  throw new CasebookError('internal', `The command ${job.command} has no passphrase.`)
}

/** What the job opens its case with. */
export function secretOf(context: CommandContext): Secret {
  const passphrase = passphraseOf(context)
  return context.job.options['recovery-file'] === undefined
    ? { kind: 'passphrase', passphrase }
    : { kind: 'recovery', words: recoveryWordsIn(passphrase) }
}

/** The value of an option that has one. */
export const optionOf = ({ job }: CommandContext, name: string): string | undefined => {
  const value = job.options[name]
  return typeof value === 'string' ? value : undefined
}
