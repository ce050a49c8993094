import type { LineForm, SectionRole, SentenceType } from '../../../../shared/model/briefing'

/** A section of a new briefing, with the kind and form of its first, empty line. */
interface TemplateSection {
  readonly role: SectionRole
  readonly heading: string
  readonly type: SentenceType
  readonly form?: Exclude<LineForm, { kind: 'figure' }>
}

/** The sections a product of a kind consists of, in the order its readers expect. */
export interface BriefingTemplate {
  readonly id: string
  readonly name: string
  /** For whom and of which size: shown where it is chosen. */
  readonly purpose: string
  readonly sections: readonly TemplateSection[]
}

const bottomLine: TemplateSection = {
  role: 'bottom-line',
  heading: 'Bottom line',
  type: 'reported-fact',
}
const keyJudgements: TemplateSection = {
  role: 'key-judgements',
  heading: 'Key judgements',
  type: 'judgement',
}
const facts = (heading: string, form?: TemplateSection['form']): TemplateSection => ({
  role: 'section',
  heading,
  type: 'reported-fact',
  ...(form !== undefined && { form }),
})
const judgements = (heading: string): TemplateSection => ({
  role: 'section',
  heading,
  type: 'judgement',
})
const missing: TemplateSection = {
  role: 'section',
  heading: 'What is missing',
  type: 'gap',
  form: { kind: 'bullet' },
}
const tableOf = (...header: string[]): TemplateSection['form'] => ({
  kind: 'table',
  header,
  rows: [header.map(() => ''), header.map(() => '')],
})

/** What a briefing can begin as; the words are the analyst's. */
export const briefingTemplates: readonly [BriefingTemplate, ...BriefingTemplate[]] = [
  {
    id: 'campaign-briefing',
    name: 'Campaign briefing',
    purpose: 'One campaign: what happened, who says so, what is missing',
    sections: [bottomLine, keyJudgements, facts('What happened'), facts('Who says so'), missing],
  },
  {
    id: 'intelligence-summary',
    name: 'Intelligence summary',
    purpose: 'What is new since the last one, and what to expect',
    sections: [
      bottomLine,
      keyJudgements,
      facts('What is new', { kind: 'bullet' }),
      facts('What it rests on'),
      judgements('Outlook'),
      { role: 'section', heading: 'Assumptions', type: 'assumption', form: { kind: 'bullet' } },
      missing,
    ],
  },
  {
    id: 'one-pager',
    name: 'Executive one-pager',
    purpose: 'One page for somebody who decides',
    sections: [
      bottomLine,
      judgements('Why it matters'),
      facts('What is known', { kind: 'bullet' }),
      { ...missing, heading: 'What is not known' },
      judgements('What may follow'),
    ],
  },
  {
    id: 'actor-profile',
    name: 'Actor profile',
    purpose: 'One actor: its names, what it did, who stands behind it',
    sections: [
      bottomLine,
      keyJudgements,
      facts('Names', tableOf('Name', 'Used by', 'Since')),
      facts('What it is reported to have done'),
      facts('How it works', { kind: 'bullet' }),
      judgements('Who stands behind it'),
      missing,
    ],
  },
  {
    id: 'incident-note',
    name: 'Incident note',
    purpose: 'One incident, while it goes on or just after',
    sections: [
      bottomLine,
      facts('Course of events', tableOf('When', 'What', 'Who reports it')),
      facts('What was affected', { kind: 'bullet' }),
      facts('What was done', { kind: 'numbered' }),
      judgements('What it may mean'),
      missing,
    ],
  },
]
