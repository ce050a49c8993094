import { defanged } from '../../../../shared/text/defang'
import { grouped } from '../../../../shared/text/size-words'
import { Search } from 'lucide-react'
import { useState } from 'react'
import { Autocomplete, Input, ListBox, ListBoxItem, SearchField } from 'react-aria-components'
import { Grade } from '../../../parts/grade'
import { type ClipRow, rowsWith } from '../clip-rows'
import { Plate } from './plate'

/** Rows drawn at once: more than anybody reads, few enough for one frame. */
const SHOWN = 60

interface ClipPickerProps {
  readonly rows: readonly ClipRow[]
  readonly onPick: (clipId: string) => void
  readonly onClose: () => void
}

/** Type to find a clip by number, quotation, source or grade; Enter cites it. */
export function ClipPicker({ rows, onPick, onClose }: ClipPickerProps) {
  const [typed, setTyped] = useState('')
  const found = rowsWith(rows, typed)
  return (
    <Plate title="Cite a passage" width={680} onClose={onClose}>
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <SearchField className="br-find" aria-label="Find a clip" autoFocus>
          <Search aria-hidden="true" />
          <Input
            placeholder="Number, words of the passage, source or grade"
            onKeyDown={(event) => {
              const first = found[0]
              const chosen = event.currentTarget.getAttribute('aria-activedescendant')
              if (event.key === 'Enter' && !chosen && first !== undefined) onPick(first.clip.id)
            }}
          />
          <span className="muted t11">
            {grouped(found.length)} of {grouped(rows.length)}
          </span>
        </SearchField>
        <ListBox
          className="menu br-clips"
          aria-label="Clips"
          items={found.slice(0, SHOWN).map((row) => ({ ...row, id: row.clip.id }))}
          onAction={(key) => onPick(String(key))}
          renderEmptyState={() => (
            <div className="menu-none">
              {rows.length === 0
                ? 'The case holds no clips yet. Clip a passage in the reader first.'
                : 'No clip holds these words.'}
            </div>
          )}
        >
          {(row) => (
            <ListBoxItem id={row.id} className="mi br-clip" textValue={row.sought}>
              <ClipLine row={row} />
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
    </Plate>
  )
}

/** A clip in two lines: where it is from and how it is graded, and its words. */
export const ClipLine = ({ row }: { readonly row: ClipRow }) => (
  <>
    <span className="br-clip-head">
      <span className="id">c{row.clip.number}</span>
      <span className="cite">{row.label}</span>
      <span className="ell soft">{row.publisher}</span>
      <Grade
        reliability={row.reliability}
        credibility={row.clip.credibility}
        words={row.gradeWords}
      />
    </span>
    <span className="br-clip-words">{defanged(row.clip.anchor.exact)}</span>
  </>
)
