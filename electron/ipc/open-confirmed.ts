import { BelievedLock } from '../files/case-file/believed-lock'
import type { CaseAtWork } from '../files/case-file/case-at-work'
import type { HeldCaseFile } from '../files/case-file/case-file'

/**
 * Opens a case file. Where its lock is only believed, as that of a machine which broke down, it is
 * taken over when the analyst says that nobody holds it.
 * @param isNobodys asks her
 * @throws CasebookError as `CaseAtWork.open`
 */
export async function openConfirmed(
  atWork: CaseAtWork,
  path: string,
  isNobodys: (lock: BelievedLock) => Promise<boolean>,
): Promise<HeldCaseFile> {
  try {
    return await atWork.open(path)
  } catch (thrown) {
    if (!(thrown instanceof BelievedLock) || !(await isNobodys(thrown))) throw thrown
    return await atWork.open(path, thrown.mark)
  }
}
