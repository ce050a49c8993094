/*
 * Words that are written on a screen and not committed yet. The case itself asks for them before it
 * is closed: a window that closes does not wait for a screen.
 */

type Save = () => Promise<void>

// By the open case; only its identity matters, and naming its type here would make a circle.
const saves = new WeakMap<WeakKey, Set<Save>>()

/** Has `save` called before the case is closed. */
export function saveBeforeClosing(opened: WeakKey, save: Save): void {
  const known = saves.get(opened) ?? new Set<Save>()
  saves.set(opened, known.add(save))
}

/**
 * Commits what is still unwritten: all of it that can be.
 * @throws CasebookError when something could not be saved; the case must then stay open
 */
export async function finishWriting(opened: WeakKey): Promise<void> {
  const failures: unknown[] = []
  for (const save of saves.get(opened) ?? []) {
    await save().catch((thrown: unknown) => failures.push(thrown))
  }
  if (failures.length > 0) throw failures[0]
}
