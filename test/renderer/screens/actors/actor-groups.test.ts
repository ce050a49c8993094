import { describe, expect, it } from 'vitest'
import { actorGroups } from '../../../../renderer/screens/actors/actor-groups'
import { actor, alias } from '../../../shared/tag/actors'

const apt40 = actor(1, 'APT40')
const canada = { ...actor(2, 'Canada'), kind: 'state' as const }
const hafnium = actor(3, 'HAFNIUM')
const actors = [apt40, canada, hafnium]
const aliases = [alias(apt40, 'GADOLINIUM', 'Microsoft')]

describe('the list of actors', () => {
  const listed = (typed: string) =>
    actorGroups(typed, actors, aliases).map((group) => [
      group.heading,
      ...group.actors.map(({ name }) => name),
    ])

  it.each([
    [
      'everybody by kind',
      '',
      [
        ['Intrusion sets', 'APT40', 'HAFNIUM'],
        ['States', 'Canada'],
      ],
    ],
    ['by a piece of the name', 'fni', [['Intrusion sets', 'HAFNIUM']]],
    ['by a claimant’s name', 'gado', [['Intrusion sets', 'APT40']]],
    ['nobody', 'xyz', []],
  ])('shows %s', (_, typed, groups) => {
    expect(listed(typed)).toEqual(groups)
  })
})
