import type {
  BriefingDocument,
  DocumentLine,
  DocumentSource,
  Inline,
} from '../../shared/model/briefing-document'

/** A composed briefing as text, so that a test can hold a whole one up against a drawing. */
export const drawDocument = (document: BriefingDocument): string =>
  [
    `${document.marking.label} ${document.reference}, ${document.date}`,
    `${document.title} / ${document.subtitle}`,
    `${document.unit}; ${document.preparedBy}; ${document.reviewedBy}; up to ${document.informationUpTo}`,
    ...document.sections.flatMap(({ role, number, heading, lines }) => [
      '',
      `${role}: ${[number, heading].filter(Boolean).join(' ')}`,
      ...lines.map(drawLine),
    ]),
    '',
    `sources: ${document.sourceSummary}`,
    ...document.sources.map(drawSource),
    '',
    ...[document.reliabilityScale, document.credibilityScale].map((scale) =>
      scale.map(({ grade, words }) => `${grade} ${words}`).join(', '),
    ),
    `confidence ${document.confidenceScale.join(', ')}`,
    '',
    `journal entry ${document.journal.entry}`,
  ].join('\n')

function drawLine({ number, portion, type, inlines, judgement }: DocumentLine): string {
  const key = judgement?.key ? ` ${judgement.key}` : ''
  const line = `${number}${key} (${portion}) ${type}: ${inlines.map(drawInline).join('')}`
  const confidence = judgement?.confidence
  return confidence
    ? `${line}\n${confidence.number} confidence ${confidence.level}: ${confidence.basis}`
    : line
}

function drawInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return inline.emphasis ? `*${inline.text}*` : inline.text
    case 'likelihood':
      return `{${inline.term} ${inline.low}-${inline.high}}`
    case 'citations':
      return `[${inline.refs.map(({ source, locator, label }) => `${source} ${locator} ${label}`).join('; ')}]`
    case 'footnote':
      return `^${inline.text}^`
  }
}

const drawSource = ({
  number,
  heading,
  marking,
  reliability,
  sha256,
  citedBy,
}: DocumentSource): string =>
  `[${number}] ${heading} ${marking} ${reliability ?? 'unrated'} ${sha256.slice(0, 9)} cited by ${citedBy.map(({ label, line }) => `${label} in line ${line}`).join(', ')}`
