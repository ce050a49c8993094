import type { DocumentLine } from '../model/briefing-document'
import type { LikelihoodBand, LikelihoodScale } from '../model/likelihood'

/** What a document says that mixes scales, as it has to (ICD 203, D.6.e.(2)); empty for one that does not. */
export function mixedScales(lines: readonly DocumentLine[], { bands }: LikelihoodScale): string {
  const isOfScale = ({ term, range }: LikelihoodBand) =>
    bands.some((band) => band.term === term && band.range === range)
  const isMixed = lines.some(({ inlines }) =>
    inlines.some((inline) => inline.kind === 'likelihood' && !isOfScale(inline)),
  )
  return isMixed
    ? 'Terms of another scale stand in the text too, each with the range of its own.'
    : ''
}
