import { type EvidenceFinding, evidenceFindingKinds } from './check-evidence'

const exitCodes: Readonly<Record<EvidenceFinding['kind'], number>> = {
  'no-evidence': 10,
  'unknown-version': 11,
  signature: 12,
  text: 13,
  changed: 14,
  clip: 15,
  original: 16,
  journal: 17,
  signer: 18,
}

/** Exit code of `check`: that of the gravest finding, 0 without one. docs/formats.md lists them. */
export function exitCodeOfFinding(found: readonly EvidenceFinding['kind'][]): number {
  const gravest = evidenceFindingKinds.find((kind) => found.includes(kind))
  return gravest === undefined ? 0 : exitCodes[gravest]
}
