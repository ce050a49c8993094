import type { Actor, Alias } from '../../../shared/model/actor'

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

export const actor = (number: number, name: string): Actor => ({
  id: id(number),
  name,
  kind: 'intrusion-set',
  description: '',
  created: '2026-05-12T10:00:00.000Z',
})

export const alias = (of: Actor, name: string, claimant: string): Alias => ({
  id: id(1000 + name.length),
  actorId: of.id,
  name,
  claimant,
  relation: 'same-as',
  clipId: null,
  date: null,
})
