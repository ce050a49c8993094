import { useEffect, useRef, useSyncExternalStore } from 'react'
import type { Command } from './command'

type Scope = { readonly order: number; readonly commands: readonly Command[] }

const scopes = new Map<object, Scope>()
const listeners = new Set<() => void>()
let flat: readonly Command[] = []

function changed(): void {
  // Later scopes stand nearer to the analyst's hand: they win a key both claim.
  flat = [...scopes.values()].sort((a, b) => b.order - a.order).flatMap((scope) => scope.commands)
  for (const listener of listeners) listener()
}

/** All commands that can be given now, nearest scope first. */
export const currentCommands = (): readonly Command[] => flat

/** The same, as a live value. */
export const useCurrentCommands = (): readonly Command[] =>
  useSyncExternalStore(subscribe, currentCommands)

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

let nextOrder = 0

/** Offers commands while the component is shown. `commands` may be a new array at each render. */
export function useCommands(commands: readonly Command[]): void {
  const scope = useRef<{ key: object; order: number } | null>(null)
  scope.current ??= { key: {}, order: nextOrder++ }
  const { key, order } = scope.current
  useEffect(() => {
    scopes.set(key, { order, commands })
    changed()
  })
  useEffect(
    () => () => {
      scopes.delete(key)
      changed()
    },
    [key],
  )
}
