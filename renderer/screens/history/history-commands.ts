import type { Command } from '../../parts/commands/command'

interface HistoryActions {
  readonly verify: () => void
  readonly stop: () => void
  readonly checkpoint: () => void
  readonly restore: () => void
  readonly only: () => void
  readonly exportCustody: () => void
  readonly filter: () => void
  readonly unfilter: () => void
}

interface HistoryState {
  readonly running: boolean
  /** Why it cannot be done now; absent when it can. */
  readonly noRestore: string | undefined
  readonly noObject: string | undefined
  readonly noCheckpoint: string | undefined
}

const group = 'History'

/** The commands of the history and their keys. */
export const historyCommands = (does: HistoryActions, state: HistoryState): readonly Command[] => [
  {
    id: 'history.verify',
    label: 'Check the whole case file',
    group,
    keys: ['V'],
    strip: 'verify now',
    unavailable: state.running ? 'it is being checked' : undefined,
    run: does.verify,
  },
  {
    id: 'history.restore',
    label: 'Restore what this entry left, as a new entry',
    group,
    keys: ['U'],
    strip: 'restore as new entry',
    unavailable: state.noRestore,
    run: does.restore,
  },
  {
    id: 'history.only',
    label: 'List only entries on the same object',
    group,
    keys: ['O'],
    strip: 'only this object',
    unavailable: state.noObject,
    run: does.only,
  },
  {
    id: 'history.checkpoint',
    label: 'Sign a checkpoint and show its words for the paper log',
    group,
    keys: ['C'],
    strip: 'checkpoint',
    unavailable: state.noCheckpoint,
    run: does.checkpoint,
  },
  {
    id: 'history.filter',
    label: 'Filter the entries',
    group,
    keys: ['/'],
    strip: 'filter',
    run: does.filter,
  },
  {
    id: 'history.unfilter',
    label: state.running ? 'Stop the check' : 'Show all entries and go back to the list',
    group,
    keys: ['Escape'],
    run: state.running ? does.stop : does.unfilter,
  },
  {
    id: 'history.export',
    label: 'Export the custody annex as PDF',
    group,
    keys: ['Shift+E'],
    strip: 'export custody annex',
    run: does.exportCustody,
  },
]
