import { lintContext } from '../../shared/briefing/lint/context'
import { tlp } from '../../shared/model/tlp'
import { checkLine, type Finding } from '../../shared/briefing/lint/lint'
import type { Line, SentenceType } from '../../shared/model/briefing'
import type { Clip } from '../../shared/model/clip'
import type { ConfidenceLevel, ScaleName } from '../../shared/model/likelihood'
import { aClip, aLine, aSource, fixedId } from './briefing'

/** What the rules are tried on: a harbour that was closed. S2 repeats S1. The passages: */
const passages: readonly (readonly [number, number, string, Partial<Clip>?])[] = [
  [1, 1, 'Officials said 400,000 servers were hit. The minister spoke on 19 July 2021.'],
  [2, 2, 'The paper counts 400,000 servers, as the minister told it.'],
  [3, 3, 'APT40 is believed to have taken part in the harbour break-in, one of several groups.'],
  [4, 3, 'The Ministry of State Security runs the harbour office in Canada.'],
  [5, 4, 'The embassy called the accusation “groundless and irresponsible”.', { code: 'denial' }],
  [6, 5, 'The port closed for two days in March 2020.', { marking: 'TLP:AMBER' }],
  [7, 5, 'It is highly likely that the port was the aim, the office assesses.'],
  [8, 4, 'Twenty-five pilots left the harbour on 3 May.'],
  [9, 3, 'The harbour was broken into by a group that nobody named.'],
  [10, 6, 'The beacon was out.', { credibility: 1 }],
  [11, 6, 'The beacon was out all night.'],
]

export const sources = [
  aSource(1, {
    published: '2021-07-20',
    title: 'Servers and ministers',
    publisher: 'Island Paper',
  }),
  aSource(2, { published: '2021-07', derivedFrom: fixedId('source', 1) }),
  aSource(3, { published: '2021' }),
  aSource(4, { published: '2020-05-04' }),
  aSource(5, { published: null }),
  aSource(6, { published: '2021-07-02', informationDate: '2019' }),
]
export const clips = passages.map(([number, of, exact, given = {}]) => {
  const clip = aClip(number, of, '¶1', given)
  return { ...clip, anchor: { ...clip.anchor, exact } }
})

const kinds: Readonly<Record<string, SentenceType>> = {
  f: 'reported-fact',
  j: 'judgement',
  a: 'assumption',
  g: 'gap',
}

/**
 * A line drawn as "j: It is {likely} … [c1]"; behind it may stand "| high: basis" for its confidence,
 * "+ sign" for an indicator, "! consequence" for what follows if it is wrong.
 */
export function drawn(text: string, number = 1): Line {
  const [, kind = '', sentence = '', level, basis = '', sign, consequence] =
    /^(\w): (.*?)(?: \| (\w+):(.*?))?(?: \+ (.*))?(?: ! (.*))?$/s.exec(text) ?? []
  const confidence = level ? { level: level as ConfidenceLevel, basis: basis.trim() } : null
  return {
    ...aLine(number, kinds[kind] ?? 'framing', 'CLEAR', sentence, confidence),
    ...(sign && { indicators: [{ change: 'less-likely' as const, text: sign }] }),
    ...(consequence && { ifWrong: consequence }),
  }
}

/** What the rules say of a drawn line. */
export const found = (text: string, scale: ScaleName = 'icd-203'): readonly Finding[] =>
  checkLine(drawn(text), lintContext(clips, sources, scale, tlp)).findings
