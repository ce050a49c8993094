import fc from 'fast-check'
import {
  type Briefing,
  type Heading,
  type Line,
  type LineForm,
  type Run,
  SectionRole,
  SentenceType,
} from '../../../../shared/model/briefing'
import { ConfidenceLevel, LikelihoodTerm, ScaleName } from '../../../../shared/model/likelihood'
import { tlpLabels } from '../../../builders/briefing'

const id = fc.uuid({ version: 4 })
const text = fc.string({ unit: 'grapheme', maxLength: 30 })

const run: fc.Arbitrary<Run> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), text }),
  fc.record({ kind: fc.constant('text' as const), text, emphasis: fc.boolean() }),
  fc.record({
    kind: fc.constant('likelihood' as const),
    term: fc.constantFrom(...LikelihoodTerm.options),
  }),
  fc.record({
    kind: fc.constant('likelihood' as const),
    term: fc.constantFrom(...LikelihoodTerm.options),
    scale: fc.constantFrom(...ScaleName.options),
  }),
  fc.record({ kind: fc.constant('citation' as const), clipId: id }),
  fc.record({ kind: fc.constant('footnote' as const), text }),
)

const table: fc.Arbitrary<LineForm> = fc.integer({ min: 1, max: 4 }).chain((columns) => {
  const row = fc.array(text, { minLength: columns, maxLength: columns })
  return fc.record({
    kind: fc.constant('table' as const),
    header: row,
    rows: fc.array(row, { maxLength: 4 }),
  })
})

const form: fc.Arbitrary<LineForm> = fc.oneof(
  fc.constantFrom<LineForm>({ kind: 'bullet' }, { kind: 'numbered' }, { kind: 'quotation' }),
  table,
  fc.constant<LineForm>({ kind: 'figure', shows: { kind: 'timeline' } }),
  id.map((sourceId): LineForm => ({ kind: 'figure', shows: { kind: 'picture', sourceId } })),
)

const line: fc.Arbitrary<Line> = fc.record(
  {
    kind: fc.constant('line' as const),
    id,
    type: fc.constantFrom(...SentenceType.options),
    marking: fc.constantFrom(...tlpLabels),
    runs: fc.array(run, { maxLength: 8 }),
    confidence: fc.option(
      fc.record({ level: fc.constantFrom(...ConfidenceLevel.options), basis: text }),
    ),
    form,
  },
  { requiredKeys: ['kind', 'id', 'type', 'marking', 'runs', 'confidence'] },
)

const heading: fc.Arbitrary<Heading> = fc.record(
  {
    kind: fc.constant('heading' as const),
    id,
    role: fc.constantFrom(...SectionRole.options),
    text,
    off: fc.constant(true as const),
  },
  { requiredKeys: ['kind', 'id', 'role', 'text'] },
)

/** Any blocks a briefing can hold. */
export const anyBlocks: fc.Arbitrary<Briefing['blocks']> = fc.array(fc.oneof(line, heading), {
  maxLength: 12,
})
