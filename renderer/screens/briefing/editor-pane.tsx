import { Editor } from '@tiptap/core'
import { useEffect, useRef } from 'react'
import { usePlace } from '../../place/place'
import type { Marking } from '../../../shared/model/marking'
import type { BriefingDraft } from './briefing-draft'
import { toDocument } from './document-mapping'
import { apply, goToBlock } from './editor/apply'
import { blocksOf } from './editor/blocks-of'
import type { CitedClips } from './editor/cited-clips'
import { briefingExtensions } from './editor/extensions'
import { currentLine } from './editor/lines'
import { answerClicks } from './editor/margin-clicks'
import type { Asked } from './pickers/asked'

interface EditorPaneProps {
  readonly draft: BriefingDraft
  readonly cited: CitedClips
  readonly defaultMarking: Marking
  /** Opens a picker for the place of the caret. */
  readonly onAsk: (asked: Asked) => void
  /** Goes to the passage of a clip. */
  readonly onOpenPassage: (clipId: string) => void
  readonly onReady: (editor: Editor | null) => void
}

/**
 * The text. The editor lives outside React: it is made once, tells the draft of every change, and no
 * key stroke draws a component anew.
 */
export function EditorPane(props: EditorPaneProps) {
  const { draft, cited, onReady } = props
  const place = useRef<HTMLDivElement>(null)
  const latest = useRef(props)
  latest.current = props
  useEffect(() => {
    const editor = makeEditor(place.current, draft, cited, latest)
    onReady(editor)
    return () => {
      onReady(null)
      editor.destroy()
    }
  }, [draft, cited, onReady])
  return <div className="br-editor scroll grow" ref={place} />
}

function makeEditor(
  element: HTMLDivElement | null,
  draft: BriefingDraft,
  cited: CitedClips,
  latest: { readonly current: EditorPaneProps },
): Editor {
  const editor = new Editor({
    element,
    // It would add a style element, which the content security policy forbids; see briefing.css.
    injectCSS: false,
    content: toDocument(draft.current().blocks),
    extensions: briefingExtensions({
      cited,
      defaultMarking: () => latest.current.defaultMarking,
      askForClip: () => latest.current.onAsk('clip'),
    }),
    editorProps: {
      // Chromium would fetch a dictionary from the network to check the spelling.
      attributes: { class: 'br-text', 'aria-label': 'Text of the briefing', spellcheck: 'false' },
      handleDOMEvents: answerClicks({
        ask: (asked) => latest.current.onAsk(asked),
        openPassage: (clipId) => latest.current.onOpenPassage(clipId),
      }),
    },
    onUpdate: ({ editor: { state } }) => draft.change({ blocks: blocksOf(state.doc) }),
    onSelectionUpdate: ({ editor: { state } }) => chooseLine(currentLine(state)?.node.attrs.id),
    onBlur: () => void draft.save(),
  })
  const firstLine = draft.current().blocks.find(({ kind }) => kind === 'line')?.id
  const line = usePlace.getState().place.lineId ?? firstLine
  if (line !== undefined) apply(editor, goToBlock(line))
  return editor
}

function chooseLine(lineId: unknown): void {
  const { place, choose } = usePlace.getState()
  if (typeof lineId === 'string' && place.lineId !== lineId) choose({ lineId })
}
