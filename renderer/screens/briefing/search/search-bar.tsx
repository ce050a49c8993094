import type { Editor } from '@tiptap/core'
import { CaseSensitive, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { ToggleButton } from 'react-aria-components'
import { countWords } from '../../../../shared/text/size-words'
import { Button, IconButton } from '../../../parts/button'
import { StepButtons } from '../../../parts/step-buttons'
import { TextField } from '../../../parts/text-field'
import { change, type Edit } from '../editor/apply'
import {
  chosenPlace,
  foundPlaces,
  goToFirstPlace,
  goToPlace,
  replaceAllPlaces,
  replacePlace,
  seek,
} from '../editor/text-search'
import './search.css'

/** Asked for anew with each press of its key. */
export interface AskedSearch {
  readonly kind: 'find' | 'replace'
}

interface SearchBarProps {
  readonly editor: Editor
  readonly asked: AskedSearch
  readonly onClose: () => void
}

/** Find and replace over the text. Enter goes on, Shift Enter back, Escape ends. */
export function SearchBar({ editor, asked, onClose }: SearchBarProps) {
  const [words, setWords] = useState(() => selectedWords(editor))
  const [others, setOthers] = useState('')
  const [matchCase, setMatchCase] = useState(false)
  const [said, setSaid] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const count = useCount(editor)
  useEffect(() => {
    change(editor, seek({ words, matchCase }))
    go(editor, goToFirstPlace)
    setSaid('')
  }, [editor, words, matchCase])
  useEffect(() => () => endSearch(editor), [editor])
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [asked])

  function replaceAll(): void {
    const places = foundPlaces(editor.state).length
    change(editor, replaceAllPlaces(others))
    setSaid(`${countWords(places, 'place')} changed`)
  }
  function takeKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') onClose()
    else if (event.key === 'Enter' && event.target === field.current)
      go(editor, goToPlace(event.shiftKey ? -1 : 1))
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="br-search" role="search" aria-label="Find in the text" onKeyDown={takeKey}>
      <div>
        <TextField
          label="Find in the text"
          labelHidden
          placeholder="Find"
          plain
          autoFocus
          inputRef={field}
          value={words}
          onChange={setWords}
          end={
            <ToggleButton
              className="btn ghost sm icon"
              aria-label="Match capitals"
              isSelected={matchCase}
              onChange={setMatchCase}
            >
              <CaseSensitive aria-hidden="true" />
            </ToggleButton>
          }
        />
        <StepButtons onStep={(step) => go(editor, goToPlace(step))} />
        <span className="br-search-count" role="status">
          {said || (words === '' ? '' : count)}
        </span>
        <span className="grow" />
        <IconButton
          label="End the search"
          keys="Escape"
          size="sm"
          icon={<X aria-hidden="true" />}
          onPress={onClose}
        />
      </div>
      {asked.kind === 'replace' && (
        <div>
          <TextField
            label="Replace with"
            labelHidden
            placeholder="Replace with"
            plain
            value={others}
            onChange={setOthers}
          />
          <Button size="sm" onPress={() => go(editor, replacePlace(others))}>
            Replace
          </Button>
          <Button size="sm" onPress={replaceAll}>
            Replace all
          </Button>
        </div>
      )}
    </div>
  )
}

/** Carries out an edit and shows the chosen place; the editor itself scrolls to its caret only. */
function go(editor: Editor, edit: Edit): void {
  change(editor, edit)
  editor.view.dom.querySelector('.br-sought.is-chosen')?.scrollIntoView({ block: 'nearest' })
}

function endSearch(editor: Editor): void {
  if (editor.isDestroyed) return
  change(editor, seek(null))
  requestAnimationFrame(() => !editor.isDestroyed && editor.view.focus())
}

function selectedWords({ state: { doc, selection } }: Editor): string {
  const { $from, $to, from, to } = selection
  return $from.sameParent($to) ? doc.textBetween(from, to) : ''
}

/** "3 of 12", told again with each change of the text or the caret. */
function useCount(editor: Editor): string {
  const [count, setCount] = useState('')
  useEffect(() => {
    const look = () => {
      const places = foundPlaces(editor.state)
      const chosen = chosenPlace(editor.state, places) + 1
      setCount(
        places.length === 0
          ? 'not found'
          : chosen === 0
            ? countWords(places.length, 'place')
            : `${chosen} of ${places.length}`,
      )
    }
    look()
    editor.on('transaction', look)
    return () => {
      editor.off('transaction', look)
    }
  }, [editor])
  return count
}
