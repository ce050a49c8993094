import { composeBriefing } from '../../../../shared/briefing/compose'
import type { Paper } from '../../../../shared/ipc/contract'
import type { Briefing } from '../../../../shared/model/briefing'
import { toHex } from '../../../../shared/text/bytes'
import { ask } from '../../../bridge/ask'
import type { OpenCase } from '../../../store/open-case'
import type { BriefingMaterial } from '../../../store/reads/briefings'

/** Everything the printed pages depend on. */
export interface PrintRequest {
  readonly opened: OpenCase
  readonly briefing: Briefing
  readonly material: BriefingMaterial
  readonly paper: Paper
}

/** What the press is given: the composed document and the instant it is made at. */
function forPress({ opened, briefing, material, paper }: PrintRequest) {
  // The press knows whole seconds; composing at the same instant keeps both dates alike.
  const at = Math.floor(Date.now() / 1000)
  const document = composeBriefing({
    ...material,
    briefing,
    journal: { entry: opened.end.entry, head: toHex(opened.end.chain) },
    now: new Date(at * 1000).toISOString(),
  })
  return { document: JSON.stringify(document), paper, at }
}

/**
 * The pages as pictures, one SVG a page.
 * @throws CasebookError when the briefing cannot be composed or set
 */
export const setPages = async (request: PrintRequest): Promise<readonly string[]> =>
  (await ask('press:preview', forPress(request))).pages

/**
 * The finished document.
 * @throws CasebookError when the briefing cannot be composed or set
 */
export const setPdf = (request: PrintRequest): Promise<Uint8Array> =>
  ask('press:pdf', forPress(request))
