import type { Case } from '../../../shared/model/case'
import { highestMarking } from '../../../shared/model/marking'
import type { MarkingScheme } from '../../../shared/model/marking-scheme'
import { amend } from '../amend'
import type { OpenCase } from '../case-at-work'

/** What may be changed of a case itself. */
export type CaseDetails = Partial<Pick<Case, 'title' | 'requirement' | 'marking'>>

/**
 * Changes the case's title, requirement or marking.
 * @throws CasebookError when it was not saved; the case is then unchanged
 */
export async function editCase(
  opened: OpenCase,
  record: Case,
  details: CaseDetails,
): Promise<void> {
  const command = `Change the case: ${Object.keys(details).join(', ')}`
  await amend(opened, 'cases', record.id, details, command)
}

/**
 * Has the case marked by another scheme. Objects keep their markings: what those of the scheme before
 * mean, the new one says.
 * @throws CasebookError when it was not saved; the case is then unchanged
 */
export async function changeScheme(
  opened: OpenCase,
  { id }: Case,
  scheme: MarkingScheme,
): Promise<void> {
  await amend(
    opened,
    'cases',
    id,
    ({ marking }) => ({ scheme, marking: highestMarking(scheme, [marking]) }),
    `Mark the case by the scheme ${scheme.name}`,
  )
}
