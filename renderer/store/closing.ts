import type { OpenCase } from './open-case'

type Save = () => Promise<void>

const saves = new WeakMap<OpenCase, Set<Save>>()

/** Has `save` called before the case is closed: for words that are written and not committed yet. */
export function saveBeforeClosing(opened: OpenCase, save: Save): void {
  const known = saves.get(opened) ?? new Set<Save>()
  saves.set(opened, known.add(save))
}

/**
 * Commits what is still unwritten.
 * @throws CasebookError when something could not be saved; the case must then stay open
 */
export async function finishWriting(opened: OpenCase): Promise<void> {
  for (const save of saves.get(opened) ?? []) await save()
}
