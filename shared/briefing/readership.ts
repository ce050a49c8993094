import { CasebookError } from '../errors/casebook-error'
import type { Briefing } from '../model/briefing'
import type { Case } from '../model/case'
import type { Clip } from '../model/clip'
import { highestMarking, isWithin, type Marking, markingWords, schemeOf } from '../model/marking'
import type { Source } from '../model/source'
import { countWords } from '../text/size-words'
import { evidenceOf, holdingsOf } from './evidence'
import { picturesOf } from './line-form'
import { lineMarking } from './lines'
import { type PlacedLine, placeBlocks } from './placing'
import { printedNumbers } from './printed'

/** For whom a briefing is composed, if not for all it is marked for. */
export interface Readership {
  /** What its readers may read at most. */
  readonly audience: Marking
  /** What becomes of lines above that: they are left out, or nothing is composed. */
  readonly above: 'drop' | 'block'
}

/** A briefing and what it may rest on. */
export interface WrittenBriefing {
  readonly briefing: Briefing
  readonly case: Case
  readonly sources: readonly Source[]
  readonly clips: readonly Clip[]
}

/**
 * The lines that readers may not read: what a line says, the passages it cites and the entries of
 * their sources in the list count alike.
 */
export function linesAbove(
  { briefing, case: about, sources, clips }: WrittenBriefing,
  audience: Marking,
): PlacedLine[] {
  const scheme = schemeOf(about)
  const holdings = holdingsOf(clips, sources)
  return placeBlocks(briefing.blocks)
    .flatMap(({ lines }) => lines)
    .filter((placed) => {
      const evidence = evidenceOf(placed, holdings)
      // A timeline dates cited sources only, and so follows from what is kept.
      const pictures = picturesOf(placed, holdings)
      const marking = highestMarking(
        scheme,
        evidence.map(({ source }) => source.marking),
        lineMarking(scheme, placed, evidence, pictures),
      )
      return !isWithin(scheme, marking, audience)
    })
}

/**
 * What is composed for the readers: passages that they may not know of are not even counted. Where a
 * line is left out the summary of sources that was written goes with it, since it speaks of the whole;
 * the generated one stands.
 * @throws CasebookError `refused` when the case is above them, nothing is left, or lines block it
 */
export function writtenFor(
  written: WrittenBriefing,
  { audience, above }: Readership,
): WrittenBriefing {
  const { briefing, case: about, clips } = written
  const scheme = schemeOf(about)
  const { banner } = markingWords(scheme, audience)
  if (!isWithin(scheme, about.marking, audience)) {
    const whole = markingWords(scheme, about.marking).banner
    throw notComposed(`The case itself is marked ${whole}, which is above ${banner}.`)
  }
  const lines = linesAbove(written, audience)
  const known = clips.filter(({ marking }) => isWithin(scheme, marking, audience))
  if (lines.length === 0) return { ...written, clips: known }
  if (above === 'block') {
    const numbers = printedNumbers(lines.map(({ number }) => number))
    const [which, are] = lines.length === 1 ? ['Line', 'is'] : ['Lines', 'are']
    throw notComposed(`${which} ${numbers} ${are} above ${banner}.`)
  }
  const withheld = new Set(lines.map(({ line }) => line.id))
  const blocks = briefing.blocks.filter(({ id }) => !withheld.has(id))
  if (!placeBlocks(blocks).some((section) => section.written)) {
    throw notComposed(`All its lines (${countWords(lines.length, 'line')}) are above ${banner}.`)
  }
  return { ...written, briefing: { ...briefing, blocks, sourceSummary: '' }, clips: known }
}

const notComposed = (why: string): CasebookError =>
  new CasebookError('refused', `The briefing was not composed for these readers. ${why}`)
