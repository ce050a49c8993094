import type { ActorKind, AliasRelation } from '../../../shared/model/actor'
import type { ExampleClipName } from './example-clips'

/** A name of an actor as a claimant uses it, with the passage that says so. */
interface ExampleAlias {
  readonly name: string
  readonly claimant: string
  readonly relation: AliasRelation
  readonly clip: ExampleClipName
  readonly date: string
}

export interface ExampleActor {
  readonly name: string
  readonly kind: ActorKind
  /** Other spellings it is tagged by; no claim is made with them. */
  readonly written?: readonly string[]
  readonly aliases?: readonly ExampleAlias[]
}

const listed = (name: string, claimant: string): ExampleAlias => ({
  name,
  claimant,
  relation: 'same-as',
  clip: 'advisory-names',
  date: '2021-07-19',
})

/** Who and what the passages speak of. */
export const exampleActors: readonly ExampleActor[] = [
  {
    name: 'APT40',
    kind: 'intrusion-set',
    aliases: [
      listed('BRONZE MOHAWK', 'Secureworks'),
      listed('GADOLINIUM', 'Microsoft'),
      listed('Kryptonite Panda', 'CrowdStrike'),
      listed('Leviathan', 'Proofpoint'),
      listed('TEMP.Periscope', 'FireEye'),
      {
        name: 'Hainan State Security Department',
        claimant: 'Canada, as reported',
        relation: 'part-of',
        clip: 'canada-apt40',
        date: '2021-07-19',
      },
    ],
  },
  {
    name: 'HAFNIUM',
    kind: 'intrusion-set',
    aliases: [
      {
        name: 'HAFNIUM',
        claimant: 'Microsoft',
        relation: 'same-as',
        clip: 'microsoft-hafnium',
        date: '2021-03-02',
      },
    ],
  },
  { name: 'APT31', kind: 'intrusion-set' },
  {
    name: 'Ministry of State Security',
    kind: 'agency',
    written: ['MSS'],
    aliases: [
      {
        name: 'MSS',
        claimant: 'United States',
        relation: 'same-as',
        clip: 'us-mss',
        date: '2021-07-19',
      },
    ],
  },
  { name: 'Hainan State Security Department', kind: 'agency' },
  { name: 'China', kind: 'state' },
  { name: 'United States', kind: 'state' },
  { name: 'United Kingdom', kind: 'state' },
  { name: 'Canada', kind: 'state' },
  { name: 'European Union', kind: 'organisation' },
  { name: 'Microsoft', kind: 'organisation' },
  { name: 'Liu Pengyu', kind: 'person' },
  { name: 'Ding Xiaoyang', kind: 'person', written: ['丁晓阳'] },
  { name: 'Hainan Xiandun', kind: 'organisation', written: ['海南仙盾'] },
]
