import type { AirlockJob } from '../../../shared/ipc/airlock-job'
import type { Fault } from '../../../shared/proof/fault'
import { type FormExpectation, formFaults } from '../../../shared/proof/form-faults'
import { readFinishedForm } from './read-finished-form'

type JudgeFormJob = Omit<Extract<AirlockJob, { kind: 'judge-form' }>, 'kind'>

/**
 * Reads a finished document in another form than PDF and judges whether it may leave.
 * @throws CasebookError `refused` for a file that cannot be read
 */
export async function judgeForm({
  name,
  form,
  bytes,
  document,
  expected,
}: JudgeFormJob): Promise<Fault[]> {
  const reading = await readFinishedForm(name, form, bytes)
  return formFaults(reading, {
    ...(JSON.parse(expected) as Omit<FormExpectation, 'document'>),
    document: JSON.parse(document),
  })
}
