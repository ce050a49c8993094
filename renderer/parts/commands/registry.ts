import { useEffect, useRef, useSyncExternalStore } from 'react'
import type { Command } from './command'

interface Scope {
  readonly order: number
  /** As last rendered: their `run` closes over the newest state. */
  latest: readonly Command[]
  silencesOthers: boolean
}

const scopes = new Map<object, Scope>()
const listeners = new Set<() => void>()
let flat: readonly Command[] = []
let nextOrder = 0

/** All commands that can be given now, nearest scope first: the nearest wins a key both claim. */
export const currentCommands = (): readonly Command[] => flat

/** The same, as a live value. */
export const useCurrentCommands = (): readonly Command[] =>
  useSyncExternalStore(subscribe, currentCommands)

/**
 * Offers commands while the component is shown. `commands` may be a new array at each render;
 * listeners hear only of a change they could show.
 * @param options.silencesOthers hides the commands of everything that was there before, as a dialog does
 */
export function useCommands(
  commands: readonly Command[],
  options: { readonly silencesOthers?: boolean } = {},
): void {
  const silencesOthers = options.silencesOthers ?? false
  const own = useRef<{ readonly order: number } | null>(null)
  // Given while rendering, so that a component inside another always comes after it.
  own.current ??= { order: nextOrder++ }
  const key = own.current
  useEffect(() => {
    const known = scopes.get(key)
    if (
      known !== undefined &&
      known.silencesOthers === silencesOthers &&
      lookAlike(known.latest, commands)
    ) {
      known.latest = commands
      return
    }
    scopes.set(key, { order: key.order, latest: commands, silencesOthers })
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

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function changed(): void {
  const nearestFirst = [...scopes.values()].sort((a, b) => b.order - a.order)
  const silencer = nearestFirst.findIndex((scope) => scope.silencesOthers)
  const heard = silencer < 0 ? nearestFirst : nearestFirst.slice(0, silencer + 1)
  flat = heard.flatMap((scope) =>
    scope.latest.map((command, index) => ({ ...command, run: () => scope.latest[index]?.run() })),
  )
  for (const listener of listeners) listener()
}

/** Whether two lists show the same everywhere; what they run may differ. */
const lookAlike = (before: readonly Command[], after: readonly Command[]): boolean =>
  before.length === after.length &&
  before.every((command, index) => face(command) === face(after[index] as Command))

const face = ({ id, label, group, keys, strip, unavailable }: Command): string =>
  JSON.stringify([id, label, group, keys, strip ?? null, unavailable ?? null])
