import type { AirlockJob } from '../../../shared/ipc/airlock-job'
import type { Fault } from '../../../shared/proof/fault'
import { type ReleaseExpectation, releaseFaults } from '../../../shared/proof/release-faults'
import { readFinished } from './read-finished'

type JudgeJob = Pick<
  Extract<AirlockJob, { kind: 'judge' }>,
  'name' | 'bytes' | 'document' | 'expected'
>

/**
 * Reads a finished PDF and judges whether it may leave.
 * @throws CasebookError `refused` for a file that cannot be read
 */
export async function judgeFinished({
  name,
  bytes,
  document,
  expected,
}: JudgeJob): Promise<Fault[]> {
  const reading = await readFinished(name, bytes)
  return releaseFaults(reading, {
    ...(JSON.parse(expected) as Omit<ReleaseExpectation, 'document'>),
    document: JSON.parse(document),
  })
}
