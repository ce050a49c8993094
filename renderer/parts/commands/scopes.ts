import type { Command } from './command'

/** What one component offers, known by a key of its own. */
export interface Scope {
  /** Given while rendering, so that a component inside another has the higher one. */
  readonly order: number
  readonly commands: readonly Command[]
  /** Hides the commands of every scope of a lower order, as a dialog does. */
  readonly silencesOthers: boolean
  /** Is heard through every dialog. */
  readonly always?: boolean
}

/** The commands offered at the moment, and who hears of a change. */
export class CommandScopes {
  private readonly scopes = new Map<object, Scope>()
  private readonly listeners = new Set<() => void>()
  private flat: readonly Command[] = []

  /** Offers commands, or others in their place. Listeners hear only of what they could show. */
  offer(key: object, scope: Scope): void {
    const known = this.scopes.get(key)
    this.scopes.set(key, scope)
    if (known === undefined || !lookAlike(known, scope)) this.changed()
  }

  withdraw(key: object): void {
    if (this.scopes.delete(key)) this.changed()
  }

  /** All commands, highest order first; the same array until they look different. */
  current(): readonly Command[] {
    return this.flat
  }

  /** Calls back after each visible change; answers how to stop. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  private changed(): void {
    const nearestFirst = [...this.scopes].sort(([, a], [, b]) => b.order - a.order)
    const silencer = nearestFirst.findIndex(([, scope]) => scope.silencesOthers)
    const heard = nearestFirst.filter(
      ([, { always }], index) => silencer < 0 || index <= silencer || always,
    )
    // What a command runs closes over the newest state, so it is looked up when it is given.
    this.flat = heard.flatMap(([key, { commands }]) =>
      commands.map((command, index) => ({
        ...command,
        run: () => this.scopes.get(key)?.commands[index]?.run(),
      })),
    )
    for (const listener of this.listeners) listener()
  }
}

const lookAlike = (before: Scope, after: Scope): boolean =>
  before.silencesOthers === after.silencesOthers &&
  before.always === after.always &&
  before.commands.length === after.commands.length &&
  before.commands.every((command, index) => face(command) === face(after.commands[index]))

/** What can be seen of a command. */
const face = (command: Command | undefined): string => {
  const { id, label, group, keys, strip = null, unavailable = null } = command ?? {}
  return JSON.stringify([id, label, group, keys, strip, unavailable])
}
