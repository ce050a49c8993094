import { getSchema } from '@tiptap/core'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { toBlocks, toDocument } from '../../../../../renderer/screens/briefing/document-mapping'
import type { Edit } from '../../../../../renderer/screens/briefing/editor/apply'
import { CitedClips } from '../../../../../renderer/screens/briefing/editor/cited-clips'
import { briefingExtensions } from '../../../../../renderer/screens/briefing/editor/extensions'
import type { BriefingBlock, LineForm } from '../../../../../shared/model/briefing'
import { aHeading, aLine, formed } from '../../../../builders/briefing'

const schema = getSchema(
  briefingExtensions({
    cited: new CitedClips(),
    defaultMarking: () => 'TLP:AMBER',
    askForClip: () => {},
  }),
)

/*
 * A state drawn as text, one block a line: `# words` is a section, `## words` a subsection, `words` a
 * reported fact with the runs of `aLine`, `words / basis` a judgement with moderate confidence. `- `,
 * `1. ` and `> ` before the words are an item and a quotation, `words :: a ; b :: c ; d` a table with
 * its caption, head and rows, `@ words` a timeline. `|` is the caret. Blocks are numbered by their ids,
 * so that a drawing of the result shows which block kept which: `2: words`.
 */

export function drawState(drawing: string): EditorState {
  const doc = schema.nodeFromJSON(toDocument(drawing.split('\n').map(toDrawnBlock)))
  let caret = 0
  doc.descendants((node, position) => {
    const at = node.text?.indexOf('|') ?? -1
    if (at >= 0) caret = position + at
  })
  const state = EditorState.create({ doc })
  const tr = state.tr.delete(caret, caret + 1)
  return state.apply(tr.setSelection(TextSelection.create(tr.doc, caret)))
}

function toDrawnBlock(drawn: string, index: number): BriefingBlock {
  const [, signs, title] = /^(#{1,2}) (.*)$/.exec(drawn) ?? []
  if (signs !== undefined && title !== undefined) {
    return aHeading(index + 1, signs === '#' ? 'section' : 'subsection', title)
  }
  const [, sign = '', rest = ''] = /^(- |1\. |> |@ )?(.*)$/.exec(drawn) ?? []
  const [said = '', basis] = rest.split(' / ')
  const [words = '', ...rows] = said.split(' :: ')
  const [header, ...body] = rows.map((row) => row.split(' ; '))
  const form = header === undefined ? forms[sign] : { kind: 'table' as const, header, rows: body }
  const line =
    basis === undefined
      ? aLine(index + 1, 'reported-fact', 'AMBER', words)
      : aLine(index + 1, 'judgement', 'AMBER', words, { level: 'moderate', basis })
  return form === undefined ? line : formed(line, form)
}

const forms: Readonly<Record<string, LineForm>> = {
  '- ': { kind: 'bullet' },
  '1. ': { kind: 'numbered' },
  '> ': { kind: 'quotation' },
  '@ ': { kind: 'figure', shows: { kind: 'timeline' } },
}

function drawForm(form: LineForm | undefined, words: string): string {
  if (form?.kind === 'table')
    return [words, ...[form.header, ...form.rows].map((row) => row.join(' ; '))].join(' :: ')
  const sign = Object.keys(forms).find((known) => forms[known]?.kind === form?.kind)
  return `${sign ?? ''}${words}`
}

/** The drawing of a state: `new` stands for a block that has no id of the first drawing. */
function drawing(state: EditorState, from: EditorState): string {
  const ids = from.doc.children.map((node) => node.attrs.id as string)
  const marked = state.apply(state.tr.insertText('|', state.selection.from))
  return toBlocks(marked.doc.toJSON())
    .map((block) => {
      const name = ids.indexOf(block.id) + 1 || 'new'
      if (block.kind === 'heading') {
        return `${name}: ${block.role === 'section' ? '#' : '##'} ${block.text}`
      }
      const words = block.runs
        .map((run) => (run.kind === 'text' ? run.text : `{${run.kind}}`))
        .join('')
      return `${name}: ${drawForm(block.form, words)}${block.confidence === null ? '' : ` / ${block.confidence.basis}`}`
    })
    .join('\n')
}

/** The drawing of what an edit makes of a drawn state; every result is valid by the schema. */
export function after(edit: Edit, before: string): string {
  const state = drawState(before)
  const tr = edit(state)
  if (tr === null) return 'left to the editor'
  tr.doc.check()
  return drawing(state.apply(tr), state)
}
