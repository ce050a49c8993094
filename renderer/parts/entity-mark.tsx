import type { ReactNode } from 'react'

type Shape = 'state' | 'service' | 'group' | 'person' | 'company' | 'outlet' | 'system'

/** Shape and word of each kind of actor (STIX 2.1 names, identities split). */
const kinds = {
  state: ['state', 'State'],
  agency: ['service', 'Agency'],
  'intrusion-set': ['group', 'Intrusion set'],
  'threat-actor': ['group', 'Threat actor'],
  campaign: ['group', 'Campaign'],
  person: ['person', 'Person'],
  organisation: ['company', 'Organisation'],
  sector: ['company', 'Sector'],
  outlet: ['outlet', 'Outlet'],
  malware: ['system', 'Malware'],
  tool: ['system', 'Tool'],
  infrastructure: ['system', 'Infrastructure'],
  indicator: ['system', 'Indicator'],
  location: ['system', 'Location'],
  vulnerability: ['system', 'Vulnerability'],
  'attack-pattern': ['system', 'Attack pattern'],
} as const satisfies Record<string, readonly [Shape, string]>

export type EntityKind = keyof typeof kinds

/** The kind in a word: "Intrusion set". */
export const entityWord = (kind: EntityKind): string => kinds[kind][1]

/** Outlines on a grid of 16. */
const outlines: Readonly<Record<Shape, string>> = {
  state: 'M3 3h10v10H3z',
  service: 'M8 1.5 13.6 4.75v6.5L8 14.5l-5.6-3.25v-6.5z',
  group: 'm8 1.2 6.8 6.8L8 14.8 1.2 8z',
  person: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2z',
  company: 'm8 1.6 6.5 4.8-2.5 7.7H4L1.5 6.4z',
  outlet: 'M3.5 1.5H9l3.5 3.5v9.5h-9zM5.5 7v1.4h5V7zm0 3v1.4h3.6V10z',
  system: 'm8 2 6.7 12H1.3z',
}

/** The shape alone, in the colour of its kind. Give the word beside it, or use {@link Entity}. */
export const EntityMark = ({ kind }: { readonly kind: EntityKind }) => (
  <svg className={`ent-shape c-${kinds[kind][0]}`} viewBox="0 0 16 16" aria-hidden="true">
    <path fillRule="evenodd" d={outlines[kinds[kind][0]]} />
  </svg>
)

interface EntityProps {
  readonly kind: EntityKind
  readonly children: ReactNode
}

/** A name with the shape of its kind before it; the kind is read aloud. */
export const Entity = ({ kind, children }: EntityProps) => (
  <span className="ent">
    <EntityMark kind={kind} />
    <span className="ell">{children}</span>
    <span className="vh">, {entityWord(kind)}</span>
  </span>
)

/** The kind as a pill: shape, colour and word. */
export const EntityPill = ({ kind, children }: { kind: EntityKind; children?: ReactNode }) => (
  <span className={`ent-pill c-${kinds[kind][0]} b-${kinds[kind][0]}`}>
    <EntityMark kind={kind} />
    {children ?? entityWord(kind)}
  </span>
)
