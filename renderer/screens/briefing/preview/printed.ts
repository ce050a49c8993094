import { composeBriefing } from '../../../../shared/briefing/compose'
import { nameLostCitations } from '../../../../shared/briefing/lost-citations'
import type { Readership } from '../../../../shared/briefing/readership'
import type { Paper } from '../../../../shared/ipc/contract'
import type { Briefing } from '../../../../shared/model/briefing'
import type { BriefingDocument } from '../../../../shared/model/briefing-document'
import { toHex } from '../../../../shared/text/bytes'
import { ask } from '../../../bridge/ask'
import { picturesOf } from '../../../release/pictures'
import type { OpenCase } from '../../../store/case-at-work'
import type { BriefingMaterial } from '../../../store/reads/briefings'

/** Everything the printed pages depend on. */
export interface PrintRequest {
  readonly opened: OpenCase
  readonly briefing: Briefing
  readonly material: BriefingMaterial
  readonly paper: Paper
  /** `null` for all it is marked for. */
  readonly readership: Readership | null
}

/** The composed document, and the instant it is made at in seconds since 1970. */
export interface ComposedPrint {
  readonly document: BriefingDocument
  readonly at: number
}

/**
 * Composes what the press is given.
 * @throws CasebookError `not-found`, naming the line, when one cites a passage that is gone; `refused`
 *   when nothing can be composed for its readers
 */
export function composePrinted({
  opened,
  briefing,
  material,
  readership,
}: PrintRequest): ComposedPrint {
  // The press knows whole seconds; composing at the same instant keeps both dates alike.
  const at = Math.floor(Date.now() / 1000)
  const document = composeBriefing({
    ...material,
    briefing,
    readership,
    journal: { entry: opened.end.entry, head: toHex(opened.end.chain) },
    now: new Date(at * 1000).toISOString(),
  })
  return { document, at }
}

/**
 * The pages as pictures, one SVG a page. A citation of a passage that is gone shows as "[no source]".
 * @throws CasebookError when the briefing cannot be set
 */
export async function setPages(request: PrintRequest): Promise<readonly string[]> {
  const { clips, sources } = request.material
  const briefing = nameLostCitations(request.briefing, clips, sources)
  const { document, at } = composePrinted({ ...request, briefing })
  const pictures = await picturesOf(request.opened, document, sources, 'preview')
  const job = { document: JSON.stringify(document), paper: request.paper, at, pictures }
  return (await ask('press:preview', job)).pages
}
