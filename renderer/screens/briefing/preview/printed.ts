import { composeBriefing } from '../../../../shared/briefing/compose'
import { excerptOf } from '../../../../shared/briefing/excerpt'
import { nameLostCitations } from '../../../../shared/briefing/lost-citations'
import { pagePlaces } from '../../../../shared/briefing/page-places'
import type { Readership } from '../../../../shared/briefing/readership'
import { type PlacedPages, splicedPages } from '../../../../shared/briefing/spliced-pages'
import type { Paper, PressExcerpt } from '../../../../shared/ipc/press-channels'
import type { Briefing } from '../../../../shared/model/briefing'
import type { BriefingDocument } from '../../../../shared/model/briefing-document'
import type { SetPage } from '../../../../shared/model/set-pages'
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
 * All pages as pictures, and what stands on them. A citation of a passage that is gone shows as
 * "[no source]".
 * @throws CasebookError when the briefing cannot be set
 */
export async function setPages(request: PrintRequest): Promise<PlacedPages> {
  const composed = composeShown(request)
  const set = await previewOf(request, composed)
  return { pages: set.pages, places: pagePlaces(composed.document, set.found) }
}

/**
 * The pages of an earlier state with those around the first change set anew.
 * @param unchanged ids of the blocks before that change
 * @returns `null` when a part of the briefing cannot be set without the whole
 * @throws CasebookError as `setPages` does
 */
export async function setChange(
  request: PrintRequest,
  before: PlacedPages,
  unchanged: readonly string[],
): Promise<PlacedPages | null> {
  const { document, at } = composeShown(request)
  const { places, pages } = before
  const cut = excerptOf(document, unchanged, { places, pages: pages.length })
  if (cut === null) return null
  const set = await previewOf(request, { document: cut.document, at }, cut.excerpt)
  return splicedPages(before, cut, set)
}

function composeShown(request: PrintRequest): ComposedPrint {
  const { clips, sources } = request.material
  const briefing = nameLostCitations(request.briefing, clips, sources)
  return composePrinted({ ...request, briefing })
}

async function previewOf(
  { opened, material, paper }: PrintRequest,
  { document, at }: ComposedPrint,
  excerpt?: PressExcerpt,
) {
  const pictures = await picturesOf(opened, document, material.sources, 'preview')
  const job = { document: JSON.stringify(document), paper, at, pictures, excerpt }
  const { pages, glyphs, places } = await ask('press:preview', job)
  return { pages: pages.map((page): SetPage => ({ ...page, glyphs })), found: places }
}
