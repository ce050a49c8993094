import type { ImportQueue } from '../../intake/import-queue'
import type { ImportState } from '../../intake/import-state'
import type { Command } from '../../parts/commands/command'
import { tryIt } from '../../parts/toast'

/** What can be done with the import queue. */
export function importCommands(
  queue: ImportQueue,
  { running, paused, again, total }: ImportState,
  putAway: () => void,
): readonly Command[] {
  const idle = running ? undefined : 'no import is running'
  const busy = total === 0 ? 'nothing was imported' : 'the import is still running'
  return [
    {
      id: 'import.pause',
      label: paused ? 'Resume the import' : 'Pause the import',
      group: 'Sources',
      keys: ['P'],
      ...(running ? { strip: paused ? 'resume import' : 'pause import' } : {}),
      unavailable: idle,
      run: () => (paused ? queue.resume() : queue.pause()),
    },
    {
      id: 'import.cancel',
      label: 'Cancel the rest of the import',
      group: 'Sources',
      keys: ['Shift+X'],
      unavailable: idle,
      run: () => queue.cancel(),
    },
    {
      id: 'import.retry',
      label: 'Try the refused and cancelled files again',
      group: 'Sources',
      keys: ['Shift+T'],
      unavailable: again === 0 ? 'no file was refused or cancelled' : undefined,
      run: () => tryIt(queue.retry()),
    },
    {
      id: 'import.put-away',
      label: 'Put the finished import away',
      group: 'Sources',
      keys: ['Shift+P'],
      unavailable: total > 0 && !running ? undefined : busy,
      run: putAway,
    },
  ]
}
