import { CasebookError } from '../../../shared/errors/casebook-error'
import type { HeadlessJob } from '../../../shared/ipc/contract'
import { ask } from '../../bridge/ask'
import { closeCase, type OpenCase, openCase } from '../../store/open-case'

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
  return {
    job,
    analyst,
    answer: (readable, value) =>
      ask('headless:print', { stream: 'out', line: json ? JSON.stringify(value) : readable }),
    progress: (line) => ask('headless:print', { stream: 'err', line }),
  }
}

/** Opens the case of the job for the time of `work`. */
export async function withCase(
  { job, analyst }: CommandContext,
  work: (opened: OpenCase) => Promise<number>,
): Promise<number> {
  if (job.caseFile === null)
    throw new CasebookError('internal', `The command ${job.command} has no case file.`)
  const opened = await openCase(job.caseFile, analyst)
  try {
    return await work(opened)
  } finally {
    await closeCase(opened)
  }
}

/** The value of an option that has one. */
export const optionOf = ({ job }: CommandContext, name: string): string | undefined => {
  const value = job.options[name]
  return typeof value === 'string' ? value : undefined
}
