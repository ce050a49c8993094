import { useEffect } from 'react'
import { onMenuCommand } from '../../bridge/menu'
import type { Command } from '../../parts/commands/command'
import { currentCommands } from '../../parts/commands/registry'
import { clearToast } from '../../parts/toast'
import { useSettings } from '../settings/settings'
import { chordOf, isFirm, isSingleKey } from './chord'

/** Runs commands by their keys and by the items of the application menu. */
export function useDispatch(): void {
  useEffect(() => {
    // Firm chords go first, before any widget; other keys only after every widget has let them pass.
    const early = (event: KeyboardEvent) => isFirm(chordOf(event)) && runByKey(event)
    const late = (event: KeyboardEvent) => !isFirm(chordOf(event)) && runByKey(event)
    window.addEventListener('keydown', early, { capture: true })
    window.addEventListener('keydown', late)
    const stopMenu = onMenuCommand(runById)
    return () => {
      window.removeEventListener('keydown', early, { capture: true })
      window.removeEventListener('keydown', late)
      stopMenu()
    }
  }, [])
}

/** Runs the command if it can be given now. */
export function runById(id: string): void {
  run(currentCommands().find((command) => command.id === id))
}

function runByKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return
  const chord = chordOf(event)
  if (!isFirm(chord) && isTakenBy(event.target, chord)) return
  if (isSingleKey(chord) && useSettings.getState().settings?.singleKeys === false) return
  const command = currentCommands().find(({ keys }) => keys.includes(chord))
  if (command === undefined) return
  event.preventDefault()
  event.stopPropagation()
  run(command)
}

function run(command: Command | undefined): void {
  if (command === undefined || command.unavailable !== undefined) return
  clearToast()
  command.run()
}

const TEXT = 'input, textarea, select, [contenteditable=""], [contenteditable="true"]'
const LISTS = '[role="menu"], [role="listbox"], [aria-haspopup="listbox"]'
const PRESSABLE =
  'button, a, [role="button"], [role="tab"], [role="radio"], [role="option"], summary'

/** Whether the focused element makes use of the key itself. */
function isTakenBy(target: EventTarget | null, chord: string): boolean {
  if (!(target instanceof Element)) return false
  if (target.closest(LISTS) !== null) return true
  if (target.closest(TEXT) !== null) return chord !== 'Escape'
  return ['Enter', 'Space'].includes(chord) && target.closest(PRESSABLE) !== null
}
