import type { Briefing, BriefingBlock, Heading } from '../../../shared/model/briefing'
import type { Case } from '../../../shared/model/case'

/** Headings of a briefing on a campaign, in the order readers expect; the words are the analyst's. */
const headings: readonly Pick<Heading, 'role' | 'text'>[] = [
  { role: 'bottom-line', text: 'Bottom line' },
  { role: 'key-judgements', text: 'Key judgements' },
  { role: 'section', text: 'What happened' },
  { role: 'section', text: 'Who says so' },
  { role: 'section', text: 'What is missing' },
]

/**
 * A new briefing of the case: headings with one empty line each and no invented text.
 * @param now instant of its making
 */
export const campaignBriefing = (about: Case, analyst: string, now: string): Briefing => ({
  id: crypto.randomUUID(),
  reference: '',
  title: about.title,
  subtitle: '',
  unit: '',
  preparedBy: analyst.slice(0, 120),
  reviewedBy: '',
  informationUpTo: null,
  blocks: headings.flatMap((heading): BriefingBlock[] => [
    { kind: 'heading', id: crypto.randomUUID(), ...heading },
    {
      kind: 'line',
      id: crypto.randomUUID(),
      type: heading.role === 'key-judgements' ? 'judgement' : 'reported-fact',
      marking: about.marking,
      runs: [],
      confidence: null,
    },
  ]),
  sourceSummary: '',
  created: now,
})
