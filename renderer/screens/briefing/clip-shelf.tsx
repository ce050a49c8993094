import { useState } from 'react'
import { countWords } from '../../../shared/text/size-words'
import { TextField } from '../../parts/text-field'
import { type ClipRow, rowsWith } from './clip-rows'
import { CLIP_DRAG_TYPE } from './editor/typing'
import { ClipLine } from './pickers/clip-picker'

/** Rows drawn at once; the field narrows the rest. */
const SHOWN = 100

interface ClipShelfProps {
  readonly rows: readonly ClipRow[]
  readonly onCite: (clipId: string) => void
}

/** The clips of the case beside the text: press to cite at the caret, or drag into a line. */
export function ClipShelf({ rows, onCite }: ClipShelfProps) {
  const [typed, setTyped] = useState('')
  const found = rowsWith(rows, typed)
  return (
    <div className="br-shelf">
      <TextField
        label="Find a clip"
        labelHidden
        placeholder="Find a clip"
        value={typed}
        onChange={setTyped}
      />
      <ul aria-label="Clips">
        {found.slice(0, SHOWN).map((row) => (
          <li key={row.clip.id}>
            <button
              type="button"
              className="br-clip"
              draggable
              onDragStart={({ dataTransfer }) => {
                dataTransfer.setData(CLIP_DRAG_TYPE, row.clip.id)
                dataTransfer.effectAllowed = 'copy'
              }}
              onClick={() => onCite(row.clip.id)}
            >
              <ClipLine row={row} />
            </button>
          </li>
        ))}
      </ul>
      <p className="muted t11">
        {rows.length === 0
          ? 'The case holds no clips yet. Clip a passage in the reader first.'
          : `${Math.min(found.length, SHOWN)} of ${countWords(rows.length, 'clip')}`}
      </p>
    </div>
  )
}
