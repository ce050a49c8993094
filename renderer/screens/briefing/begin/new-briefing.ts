import type { Briefing, BriefingBlock } from '../../../../shared/model/briefing'
import { DEFAULT_SCALE, type ScaleName } from '../../../../shared/model/likelihood'
import type { Case } from '../../../../shared/model/case'
import type { BriefingTemplate } from './templates'

/** Who begins a briefing, and how it is to state likelihood. */
interface Beginning {
  readonly analyst: string
  readonly scale: ScaleName
}

/**
 * A new briefing of the case: headings with one empty line each and no invented text.
 * @param now instant of its making
 */
export const newBriefing = (
  { sections }: BriefingTemplate,
  about: Case,
  { analyst, scale }: Beginning,
  now: string,
): Briefing => ({
  id: crypto.randomUUID(),
  reference: '',
  title: about.title,
  subtitle: '',
  unit: '',
  preparedBy: analyst.slice(0, 120),
  reviewedBy: '',
  informationUpTo: null,
  blocks: sections.flatMap(({ role, heading, type, form }): BriefingBlock[] => [
    { kind: 'heading', id: crypto.randomUUID(), role, text: heading },
    {
      kind: 'line',
      id: crypto.randomUUID(),
      type,
      marking: about.marking,
      runs: [],
      confidence: null,
      ...(form !== undefined && { form }),
    },
  ]),
  sourceSummary: '',
  created: now,
  ...(scale !== DEFAULT_SCALE && { scale }),
})
