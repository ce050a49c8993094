import { z } from 'zod'

/** Reliability of a source, Admiralty code (NATO STANAG 2511). F means it cannot be judged, not the worst. */
export const Reliability = z.enum(['A', 'B', 'C', 'D', 'E', 'F'])
export type Reliability = z.infer<typeof Reliability>

export const reliabilityWords: Readonly<Record<Reliability, string>> = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'cannot be judged',
}

/** Credibility of one item of information, Admiralty code. 6 means it cannot be judged, not the worst. */
export const Credibility = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
])
export type Credibility = z.infer<typeof Credibility>

export const credibilityWords: Readonly<Record<Credibility, string>> = {
  1: 'confirmed by other sources',
  2: 'probably true',
  3: 'possibly true',
  4: 'doubtful',
  5: 'improbable',
  6: 'truth cannot be judged',
}

/** Both scales in their order, as a document prints them. */
export const reliabilityScale: readonly { readonly grade: Reliability; readonly words: string }[] =
  Reliability.options.map((grade) => ({ grade, words: reliabilityWords[grade] }))
export const credibilityScale: readonly { readonly grade: Credibility; readonly words: string }[] =
  Credibility.options.map(({ value: grade }) => ({ grade, words: credibilityWords[grade] }))

/** The grade of a source as it is read aloud: "reliability B, usually reliable". */
export const spokenReliability = (grade: Reliability | null): string =>
  grade === null ? 'reliability not rated' : `reliability ${grade}, ${reliabilityWords[grade]}`

/** The grade of a passage as it is read aloud: "credibility 2, probably true". */
export const spokenCredibility = (grade: Credibility | null): string =>
  grade === null ? 'credibility not judged' : `credibility ${grade}, ${credibilityWords[grade]}`

/** Both axes in words, side by side and never merged: "reliability B, usually reliable; credibility not judged". */
export const gradeWords = (
  reliability: Reliability | null,
  credibility: Credibility | null,
): string => `${spokenReliability(reliability)}; ${spokenCredibility(credibility)}`
