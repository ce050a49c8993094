/**
 * What can be undone and redone, as numbers of journal entries, the next one last. It follows from
 * the journal alone, so it survives a restart and a rebuilt projection.
 */
export interface UndoStacks {
  readonly undo: readonly number[]
  /** Entries that took something back and can themselves be taken back. */
  readonly redo: readonly number[]
}

export const emptyStacks: UndoStacks = { undo: [], redo: [] }

/** Older steps are reached through the history; the stacks are kept with every entry. */
const KEPT = 200

/** An entry as far as undo is concerned. */
export interface UndoStep {
  readonly seq: number
  /** The entry this one takes back. */
  readonly inverts?: number | undefined
  /** Whether it may be taken back at all: the making of the case may not. */
  readonly lasting?: boolean | undefined
}

/**
 * The stacks after one more entry. An ordinary entry can be undone and ends what could be redone.
 * One that takes back the last undoable entry can be redone; one that takes back such an undo can
 * be undone again.
 */
export function afterStep({ undo, redo }: UndoStacks, step: UndoStep): UndoStacks {
  if (step.lasting) return { undo: [], redo: [] }
  if (step.inverts === undefined) return { undo: [...undo, step.seq].slice(-KEPT), redo: [] }
  if (step.inverts === undo.at(-1)) return { undo: undo.slice(0, -1), redo: [...redo, step.seq] }
  if (step.inverts === redo.at(-1)) return { undo: [...undo, step.seq], redo: redo.slice(0, -1) }
  // An entry taken back out of its turn, by its own Undo in a message: it leaves both stacks.
  return {
    undo: undo.filter((seq) => seq !== step.inverts),
    redo: redo.filter((seq) => seq !== step.inverts),
  }
}
