import type { JSONContent } from '@tiptap/core'
import type {
  Briefing,
  BriefingBlock,
  Confidence,
  Heading,
  Line,
  LineForm,
  Run,
} from '../../../shared/model/briefing'
import { statedTerm } from './editor/inline-nodes'

type Blocks = Briefing['blocks']

/*
 * Between the blocks of a briefing and the editor's document. A line becomes a `line` node holding
 * a `sentence`, a `grid` in a table and a `confidence` on a judgement; so that all are text the caret
 * can walk.
 */

/** The editor's document for these blocks. */
export const toDocument = (blocks: Blocks): JSONContent => ({
  type: 'doc',
  content: blocks.map((block) => (block.kind === 'heading' ? fromHeading(block) : fromLine(block))),
})

/**
 * The blocks of an editor's document: the inverse of {@link toDocument} for blocks that are
 * {@link normalised}.
 */
export const toBlocks = (document: JSONContent): Blocks => (document.content ?? []).map(toBlock)

/** The block behind one top-level node of the document. */
export function toBlock(node: JSONContent): BriefingBlock {
  if (node.type === 'heading') {
    const { id, role, off } = node.attrs as Pick<Heading, 'id' | 'role' | 'off'>
    return { kind: 'heading', id, role, text: plainText(node), ...(off && { off }) }
  }
  const { id, type, marking, form, indicators, ifWrong } = node.attrs as LineAttributes
  const part = (name: string) => node.content?.find((child) => child.type === name)
  const [confidence, grid] = [part('confidence'), part('grid')]
  return {
    kind: 'line',
    id,
    type,
    marking,
    runs: (part('sentence')?.content ?? []).map(toRun),
    confidence: confidence === undefined ? null : toConfidence(confidence),
    ...(grid !== undefined ? { form: toTable(grid) } : form !== null && { form }),
    ...(indicators && { indicators }),
    ...(typeof ifWrong === 'string' && { ifWrong }),
  }
}

interface LineAttributes extends Pick<Line, 'id' | 'type' | 'marking'> {
  /** That of a table is the table itself. */
  readonly form: Exclude<LineForm, Table> | null
  readonly indicators: Line['indicators'] | null
  readonly ifWrong: string | null
}

type Table = Extract<LineForm, { kind: 'table' }>

/** The same blocks as the editor would give them back: no empty text, neighbouring text joined. */
export const normalised = (blocks: Blocks): Blocks =>
  blocks.map((block) => (block.kind === 'line' ? { ...block, runs: joinText(block.runs) } : block))

function joinText(runs: readonly Run[]): Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    if (run.kind !== 'text') {
      joined.push(run)
      continue
    }
    if (run.text === '') continue
    const last = joined.at(-1)
    if (last?.kind === 'text' && (last.emphasis ?? false) === (run.emphasis ?? false)) {
      joined[joined.length - 1] = textRun(last.text + run.text, run.emphasis ?? false)
    } else joined.push(textRun(run.text, run.emphasis ?? false))
  }
  return joined
}

const textRun = (text: string, emphasis: boolean): Run =>
  emphasis ? { kind: 'text', text, emphasis } : { kind: 'text', text }

const fromHeading = ({ id, role, text, off }: Heading): JSONContent => ({
  type: 'heading',
  attrs: { id, role, off: off ?? null },
  content: textNodes(text),
})

const fromLine = ({ id, type, marking, runs, confidence, ...rest }: Line): JSONContent => ({
  type: 'line',
  attrs: {
    id,
    type,
    marking,
    form: rest.form === undefined || rest.form.kind === 'table' ? null : rest.form,
    indicators: rest.indicators ?? null,
    ifWrong: rest.ifWrong ?? null,
  },
  content: [
    { type: 'sentence', content: joinText(runs).map(fromRun) },
    ...(rest.form?.kind === 'table' ? [fromTable(rest.form)] : []),
    ...(confidence === null ? [] : [fromConfidence(confidence)]),
  ],
})

const fromConfidence = ({ level, basis }: Confidence): JSONContent => ({
  type: 'confidence',
  attrs: { level },
  content: textNodes(basis),
})

const fromTable = ({ header, rows }: Table): JSONContent => ({
  type: 'grid',
  content: [
    { type: 'gridHead', content: header.map((text) => cellOf('headCell', text)) },
    ...rows.map((row) => ({ type: 'gridRow', content: row.map((text) => cellOf('cell', text)) })),
  ],
})

const cellOf = (type: string, text: string): JSONContent => ({ type, content: textNodes(text) })

function toTable({ content }: JSONContent): Table {
  const [header = [], ...rows] = (content ?? []).map((row) => (row.content ?? []).map(plainText))
  return { kind: 'table', header, rows }
}

const textNodes = (text: string): JSONContent[] => (text === '' ? [] : [{ type: 'text', text }])

function fromRun(run: Run): JSONContent {
  switch (run.kind) {
    case 'text':
      return run.emphasis
        ? { type: 'text', text: run.text, marks: [{ type: 'emphasis' }] }
        : { type: 'text', text: run.text }
    case 'likelihood':
      return { type: 'likelihood', attrs: { term: run.term, scale: run.scale ?? null } }
    case 'citation':
      return { type: 'citation', attrs: { clipId: run.clipId } }
    case 'footnote':
      return { type: 'footnote', attrs: { text: run.text } }
  }
}

function toRun(node: JSONContent): Run {
  if (node.type === 'text') return textRun(node.text ?? '', (node.marks ?? []).length > 0)
  if (node.type === 'likelihood') return { kind: 'likelihood', ...statedTerm(node.attrs ?? {}) }
  // The schema allows these two only, each with exactly the attributes of its run.
  return { kind: node.type, ...node.attrs } as Run
}

const toConfidence = (node: JSONContent): Confidence => ({
  level: (node.attrs as Pick<Confidence, 'level'>).level,
  basis: plainText(node),
})

const plainText = (node: JSONContent): string =>
  (node.content ?? []).map((child) => child.text ?? '').join('')
