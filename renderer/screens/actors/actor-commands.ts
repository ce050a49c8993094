import type { Actor } from '../../../shared/model/actor'
import type { Command } from '../../parts/commands/command'

/** What the keys of the section do. */
export interface ActorMoves {
  readonly next: () => void
  readonly previous: () => void
  readonly newActor: () => void
  readonly newName: () => void
  readonly kind: () => void
  readonly evidence: () => void
  readonly filter: () => void
  readonly remove: () => void
}

/** The commands of the section; those on an actor name it. */
export function actorCommands(moves: ActorMoves, actor: Actor | null): Command[] {
  const group = 'Actors'
  const unavailable = actor === null ? 'choose an actor first' : undefined
  const name = actor?.name ?? 'the actor'
  return [
    {
      id: 'actors.next',
      label: 'Next actor',
      group,
      keys: ['J', 'ArrowDown'],
      strip: 'move',
      run: moves.next,
      unavailable,
    },
    {
      id: 'actors.previous',
      label: 'Previous actor',
      group,
      keys: ['K', 'ArrowUp'],
      strip: 'move',
      run: moves.previous,
      unavailable,
    },
    {
      id: 'actors.name',
      label: `New name for ${name}`,
      group,
      keys: ['N'],
      strip: 'new name',
      run: moves.newName,
      unavailable,
    },
    {
      id: 'actors.new',
      label: 'New actor',
      group,
      keys: ['Shift+N'],
      strip: 'new actor',
      run: moves.newActor,
    },
    {
      id: 'actors.kind',
      label: `Type of ${name}`,
      group,
      keys: ['T'],
      strip: 'type',
      run: moves.kind,
      unavailable,
    },
    {
      id: 'actors.evidence',
      label: `Evidence on ${name}`,
      group,
      keys: ['E'],
      strip: 'evidence',
      run: moves.evidence,
      unavailable,
    },
    {
      id: 'actors.filter',
      label: 'Filter the list',
      group,
      keys: ['/'],
      strip: 'filter',
      run: moves.filter,
    },
    {
      id: 'actors.remove',
      label: `Remove ${name}`,
      group,
      keys: ['Delete'],
      run: moves.remove,
      unavailable,
    },
  ]
}
