import { composeBriefing } from '../../../../shared/briefing/compose'
import { nameLostCitations } from '../../../../shared/briefing/lost-citations'
import type { Paper } from '../../../../shared/ipc/contract'
import type { Briefing } from '../../../../shared/model/briefing'
import { toHex } from '../../../../shared/text/bytes'
import { ask } from '../../../bridge/ask'
import type { OpenCase } from '../../../store/case-at-work'
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
  return {
    job: { document: JSON.stringify(document), paper, at },
    cited: document.sources.map(({ sourceId }) => sourceId),
  }
}

/**
 * The pages as pictures, one SVG a page. A citation of a passage that is gone shows as "[no source]".
 * @throws CasebookError when the briefing cannot be set
 */
export async function setPages(request: PrintRequest): Promise<readonly string[]> {
  const { clips, sources } = request.material
  const briefing = nameLostCitations(request.briefing, clips, sources)
  return (await ask('press:preview', forPress({ ...request, briefing }).job)).pages
}

/** A finished document. */
export interface PrintedPdf {
  readonly bytes: Uint8Array
  /** Ids of the sources it cites. */
  readonly cited: readonly string[]
}

/**
 * The finished document.
 * @throws CasebookError `not-found`, naming the line, when one cites a passage that is gone; also
 *   when the briefing cannot be set
 */
export async function setPdf(request: PrintRequest): Promise<PrintedPdf> {
  const { job, cited } = forPress(request)
  return { bytes: await ask('press:pdf', job), cited }
}
