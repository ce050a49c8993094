import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { Asked } from '../pickers/asked'
import { blockById, textEnd } from './lines'

interface Answers {
  readonly ask: (asked: Asked) => void
  readonly openPassage: (clipId: string) => void
}

/** What each part of the margin asks for when it is pressed. */
const margin: readonly (readonly [selector: string, asked: Asked])[] = [
  ['.br-portion', 'marking'],
  ['.br-type', 'type'],
  ['.br-line[data-type="assumption"] .br-judgement', 'assumption'],
  ['.br-judgement', 'judgement'],
]

/** The pointer's way to what the keys do: margin, footnotes, citations (pressed twice). */
export const answerClicks = ({ ask, openPassage }: Answers) => ({
  click: (view: EditorView, event: MouseEvent): boolean => {
    const target = event.target as HTMLElement
    const asked = margin.find(([selector]) => target.closest(selector) !== null)?.[1]
    const lineId = target.closest<HTMLElement>('.br-line')?.dataset.line
    if (asked === undefined || lineId === undefined) return false
    const line = blockById(view.state.doc, lineId)
    if (line === null) return false
    const caret = TextSelection.create(view.state.doc, textEnd(line))
    view.dispatch(view.state.tr.setSelection(caret))
    ask(asked)
    return true
  },
  dblclick: (view: EditorView, event: MouseEvent): boolean => {
    const target = event.target as HTMLElement
    const clipId = target.closest<HTMLElement>('[data-clip]')?.dataset.clip
    if (clipId !== undefined) openPassage(clipId)
    const footnote = target.closest('[data-footnote]')
    if (footnote !== null) {
      const selection = NodeSelection.create(view.state.doc, view.posAtDOM(footnote, 0))
      view.dispatch(view.state.tr.setSelection(selection))
      ask('footnote')
    }
    return clipId !== undefined || footnote !== null
  },
})
