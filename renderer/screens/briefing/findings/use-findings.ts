import { useEffect, useMemo, useState } from 'react'
import { lintContext } from '../../../../shared/briefing/lint/context'
import {
  lintBriefing,
  type PlacedFinding,
  writtenLines,
} from '../../../../shared/briefing/lint/lint'
import type { Briefing } from '../../../../shared/model/briefing'
import { DEFAULT_SCALE } from '../../../../shared/model/likelihood'
import { schemeOf } from '../../../../shared/model/marking'
import type { BriefingMaterial } from '../../../store/reads/briefings'
import { checkInSlices } from './check-in-slices'

/** What the linter finds in the briefing; the findings before stay until those of new words are there. */
export function useFindings(
  { blocks, dismissals, scale = DEFAULT_SCALE }: Briefing,
  { case: about, clips, sources }: BriefingMaterial,
): readonly PlacedFinding[] {
  const [findings, setFindings] = useState<readonly PlacedFinding[]>([])
  const context = useMemo(
    () => lintContext(clips, sources, scale, schemeOf(about)),
    [about, clips, sources, scale],
  )
  useEffect(() => {
    let isWanted = true
    const lines = writtenLines(blocks).map(({ line }) => line)
    void checkInSlices(lines, context, () => isWanted).then((all) => {
      if (all && isWanted) setFindings(lintBriefing(blocks, dismissals ?? [], context))
    })
    return () => {
      isWanted = false
    }
  }, [blocks, dismissals, context])
  return findings
}
