import { describe, expect, it } from 'vitest'
import { matchActors, reasonWords } from '../../../shared/tag/actor-match'
import { actor, alias } from './actors'

const apt40 = actor(1, 'APT40')
const hafnium = actor(2, 'HAFNIUM')
const ministry = actor(3, 'Ministry of State Security')
const people = [ministry, hafnium, apt40]
const aliases = [
  alias(apt40, 'GADOLINIUM', 'Microsoft'),
  alias(apt40, 'Leviathan', 'Proofpoint'),
  alias(ministry, 'MSS', 'CISA, FBI'),
]

describe('actors offered for what was typed', () => {
  const offered = (typed: string) =>
    matchActors(typed, people, aliases).map(({ actor: { name }, reason }) => [
      name,
      reasonWords(reason),
    ])

  it.each([
    ['the beginning of a name', 'apt', [['APT40', '']]],
    [
      'a name that a claimant uses, and says whose it is',
      'gado',
      [['APT40', 'GADOLINIUM, used by Microsoft']],
    ],
    ['the beginning of a word', 'state', [['Ministry of State Security', '']]],
    [
      'the middle of a name last',
      'ni',
      [
        ['HAFNIUM', ''],
        ['Ministry of State Security', ''],
        ['APT40', 'GADOLINIUM, used by Microsoft'],
      ],
    ],
    [
      'the whole name before its beginnings',
      'mss',
      [['Ministry of State Security', 'MSS, used by CISA, FBI']],
    ],
    ['a name whatever its accents', 'léviathan', [['APT40', 'Leviathan, used by Proofpoint']]],
    ['nothing for a strange name', 'xyz', []],
  ])('%s', (_, typed, expected) => {
    expect(offered(typed).sort()).toEqual([...expected].sort())
  })

  it('ranks the whole name before a beginning, a beginning before the middle', () => {
    const names = ['Aston', 'Storm', 'Red Storm', 'Stormy'].map((name, at) => actor(at + 10, name))
    expect(matchActors('storm', names, []).map((match) => match.actor.name)).toEqual([
      'Storm',
      'Stormy',
      'Red Storm',
    ])
  })

  it('offers every actor by name when nothing is typed', () => {
    expect(offered('')).toEqual([
      ['APT40', ''],
      ['HAFNIUM', ''],
      ['Ministry of State Security', ''],
    ])
  })
})
