import type { Command } from '../../parts/commands/command'
import { showToast, tryIt } from '../../parts/toast'
import { useOpenCase } from '../../store/case-context'
import { useJournalHead } from '../../store/reads/case'
import { redo, undo } from '../../store/take-back'

/** Undo and redo of the case; text fields keep theirs. */
export function useUndoCommands(): readonly Command[] {
  const opened = useOpenCase()
  const stacks = useJournalHead()?.stacks
  const step = (work: Promise<string | null>) =>
    tryIt(work.then((words) => words !== null && showToast({ text: words })))
  return [
    {
      id: 'case.undo',
      label: 'Undo the last change of the case',
      group: 'Case',
      keys: ['Ctrl+Z'],
      run: () => step(undo(opened)),
      unavailable: stacks?.undo.length ? undefined : 'nothing to undo',
    },
    {
      id: 'case.redo',
      label: 'Redo what was undone',
      group: 'Case',
      keys: ['Ctrl+Y', 'Ctrl+Shift+Z'],
      run: () => step(redo(opened)),
      unavailable: stacks?.redo.length ? undefined : 'nothing to redo',
    },
  ]
}
