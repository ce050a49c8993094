import type {
  BriefingDocument,
  DocumentForm,
  DocumentLine,
  DocumentSource,
} from '../../model/briefing-document'
import { longDateWords } from '../../text/date-words'
import { type FormBlock, type LineLook, table } from './form-block'
import { spansOf, text } from './spans'
import { writable } from './writable'

/** A line, what it shows and how sure it is. */
export function lineBlocks(
  line: DocumentLine,
  role: BriefingDocument['sections'][number]['role'],
  sources: readonly DocumentSource[],
  nextNote: () => number,
): FormBlock[] {
  const confidence = line.judgement?.confidence ?? null
  const said: FormBlock = {
    kind: 'line',
    ...lookOf(line, role),
    number: line.number,
    portion: line.portion,
    spans: spansOf(line.inlines, nextNote),
  }
  const shown = shownBlocks(line.form, sources)
  return [
    // What a figure shows stands over its words, a table under them.
    ...(line.form?.kind === 'figure' ? [...shown, said] : [said, ...shown]),
    ...(confidence === null
      ? []
      : [
          {
            kind: 'confidence',
            number: confidence.number,
            spans: [
              text(`Confidence: ${confidence.level}`, 'strong'),
              text(confidence.basis === '' ? '.' : `. ${confidence.basis}`),
            ],
          } as const,
        ]),
  ]
}

function lookOf(
  { form, judgement }: DocumentLine,
  role: BriefingDocument['sections'][number]['role'],
): { readonly look: LineLook; readonly key: string } {
  const key = judgement?.key ?? ''
  switch (form?.kind) {
    case 'bullet':
    case 'quotation':
      return { look: form.kind, key }
    case 'numbered':
      return { look: 'numbered', key: `${form.number}.` }
    case 'table':
      return { look: 'caption', key: `Table ${form.number}.` }
    case 'figure':
      return { look: 'caption', key: `Figure ${form.number}.` }
  }
  if (role === 'bottom-line') return { look: 'bottom-line', key }
  return { look: key === '' ? 'paragraph' : 'key-judgement', key }
}

/** What a table or a figure shows. A timeline is a table of its points. */
function shownBlocks(form: DocumentForm | null, sources: readonly DocumentSource[]): FormBlock[] {
  if (form?.kind === 'table') return [table(form.header, form.rows)]
  if (form?.kind !== 'figure') return []
  const { shows } = form
  if (shows.kind === 'timeline') {
    const rows = shows.points.map(({ date, label, source }) => [
      longDateWords(date),
      `[${source}] ${label}`,
    ])
    return [table(['Date', 'Information'], rows)]
  }
  const source = sources.find(({ sourceId }) => sourceId === shows.sourceId)
  const words = source ? `Picture: source [${source.number}], ${source.heading}` : 'Picture'
  return [{ kind: 'picture', sourceId: shows.sourceId, words: writable(words) }]
}
