import type { PrintRequest } from '../../renderer/screens/briefing/preview/printed'
import type { OpenCase } from '../../renderer/store/case-at-work'
import type { BriefingBlock } from '../../shared/model/briefing'
import { anInput } from './briefing'

/** What is asked of the press for a briefing of these blocks; all else is as in the one before. */
export function aPrintRequest(
  blocks: readonly BriefingBlock[],
  before?: PrintRequest,
): PrintRequest {
  const { briefing, case: about, sources, clips } = anInput(blocks)
  if (before !== undefined)
    return { ...before, briefing: { ...before.briefing, blocks: [...blocks] } }
  // Of the open case nothing but its end is printed.
  const opened = { end: { entry: 1, chain: new Uint8Array(32) } } as unknown as OpenCase
  return {
    opened,
    briefing,
    material: { case: about, sources, clips },
    paper: 'a4',
    readership: null,
  }
}
