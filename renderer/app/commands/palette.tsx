import { ChevronRight, Command as CommandSign } from 'lucide-react'
import { type ReactNode, useEffect, useId, useState } from 'react'
import { Dialog } from 'react-aria-components'
import { Overlay } from '../../parts/dialog'
import { Keys } from '../../parts/keys'
import { closeOverlay, useOverlays } from './overlays'
import { foundStretches, matchingEntries, type PaletteEntry } from './palette-entries'

/** Every command of the place, and what the case holds, by name (Ctrl K). */
export function Palette({ entries: fromCase }: { readonly entries: readonly PaletteEntry[] }) {
  const commands = useOverlays((state) => state.commands)
  const [query, setQuery] = useState('')
  const [place, setPlace] = useState(0)
  const list = useId()
  const entries = matchingEntries([...commandEntries(commands), ...fromCase], query)
  const chosen = entries[Math.min(place, entries.length - 1)]

  function choose(entry: PaletteEntry | undefined) {
    if (entry === undefined || entry.unavailable !== undefined) return
    closeOverlay()
    // The dialog gives the focus back as it goes; what is run may take it, so it comes after that.
    setTimeout(entry.run, 50)
  }
  function takeKey(key: string): boolean {
    if (key === 'Enter') choose(chosen)
    else if (key === 'ArrowDown') setPlace((place + 1) % Math.max(entries.length, 1))
    else if (key === 'ArrowUp') setPlace((place - 1 + entries.length) % Math.max(entries.length, 1))
    else return false
    return true
  }
  return (
    <Overlay width={680} onClose={closeOverlay}>
      <Dialog aria-label="Commands">
        <div className="pal-in">
          <CommandSign aria-hidden="true" />
          <input
            type="text"
            role="combobox"
            aria-label="Command, source, actor or clip"
            aria-expanded="true"
            aria-controls={list}
            aria-activedescendant={chosen === undefined ? undefined : `${list}${chosen.id}`}
            placeholder="Command, source, actor or clip"
            autoFocus
            value={query}
            onChange={(event) => {
              setQuery(event.target.value)
              setPlace(0)
            }}
            onKeyDown={(event) => {
              if (!event.nativeEvent.isComposing && takeKey(event.key)) event.preventDefault()
            }}
          />
        </div>
        <div className="pal-l" role="listbox" id={list} aria-label="Found">
          {[...new Set(entries.map(({ group }) => group))].map((group) => (
            <div key={group} role="group" aria-label={group}>
              <div className="li-h" aria-hidden="true">
                {group}
              </div>
              {entries
                .filter((entry) => entry.group === group)
                .map((entry) => (
                  <Row
                    key={entry.id}
                    id={`${list}${entry.id}`}
                    entry={entry}
                    query={query}
                    selected={entry === chosen}
                    onChoose={() => choose(entry)}
                  />
                ))}
            </div>
          ))}
          {entries.length === 0 && <p className="pal-none">Nothing here bears that name.</p>}
        </div>
        <PaletteFoot />
      </Dialog>
    </Overlay>
  )
}

const commandEntries = (
  commands: ReturnType<typeof useOverlays.getState>['commands'],
): PaletteEntry[] =>
  commands
    .filter(({ id }) => id !== 'palette.open')
    // Nobody looks for the way to the next row here.
    .toSorted((a, b) => Number(a.group === 'Lists') - Number(b.group === 'Lists'))
    .map(({ id, label, group, keys, unavailable, run }) => ({
      id,
      group: 'Commands',
      text: label,
      sign: <ChevronRight aria-hidden="true" />,
      where: unavailable ?? group,
      keys: keys[0],
      unavailable,
      run,
    }))

interface RowProps {
  readonly id: string
  readonly entry: PaletteEntry
  readonly query: string
  readonly selected: boolean
  readonly onChoose: () => void
}

function Row({ id, entry, query, selected, onChoose }: RowProps) {
  useEffect(() => {
    if (selected) document.getElementById(id)?.scrollIntoView({ block: 'nearest' })
  }, [id, selected])
  return (
    <div
      className="pi"
      role="option"
      id={id}
      aria-selected={selected}
      aria-disabled={entry.unavailable !== undefined}
      onClick={onChoose}
    >
      <span className="sign">{entry.sign}</span>
      <span className="ell">
        {entry.label !== undefined && (
          <span className="id">
            <Found in={entry.label} query={query} />{' '}
          </span>
        )}
        <Found in={entry.text} query={query} />
      </span>
      <span className="where">{entry.where}</span>
      {entry.keys !== undefined && <Keys of={entry.keys} />}
    </div>
  )
}

const Found = ({ in: text, query }: { in: string; query: string }): ReactNode =>
  foundStretches(text, query).map((stretch, index) =>
    stretch.found ? <b key={index}>{stretch.text}</b> : stretch.text,
  )

const PaletteFoot = () => (
  <div className="pal-f">
    <span>
      <Keys of={['ArrowUp', 'ArrowDown']} /> move
    </span>
    <span>
      <Keys of="Enter" /> run
    </span>
    <span className="grow" />
    <span>
      <Keys of="Escape" /> close
    </span>
  </div>
)
