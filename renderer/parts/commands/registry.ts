import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Command } from './command'
import { CommandScopes } from './scopes'

const scopes = new CommandScopes()
const subscribe = (listener: () => void) => scopes.subscribe(listener)
let nextOrder = 0

/** All commands that can be given now, nearest scope first: the nearest wins a key both claim. */
export const currentCommands = (): readonly Command[] => scopes.current()

/** The same, as a live value. */
export const useCurrentCommands = (): readonly Command[] =>
  useSyncExternalStore(subscribe, currentCommands)

/**
 * Offers commands while the component is shown. `commands` may be a new array at each render.
 * @param options.silencesOthers hides the commands of everything that was there before, as a dialog does
 * @param options.always offers them through every dialog
 */
export function useCommands(
  commands: readonly Command[],
  options: { readonly silencesOthers?: boolean; readonly always?: boolean } = {},
): void {
  const { silencesOthers = false, always = false } = options
  const [key] = useState(() => ({ order: nextOrder++ }))
  useEffect(() => {
    scopes.offer(key, { order: key.order, commands, silencesOthers, always })
  })
  useEffect(() => () => scopes.withdraw(key), [key])
}
