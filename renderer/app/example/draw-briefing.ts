import type { Briefing, BriefingBlock } from '../../../shared/model/briefing'
import type { Clip } from '../../../shared/model/clip'
import type { ClipsByName } from './clip-examples'
import { runsOfDrawnLine } from './drawn-line'
import { exampleBriefing, type ExampleSection, exampleSections } from './example-briefing'

/** The example briefing with its citations bound to the clips of the case. */
export const drawBriefing = (clips: ClipsByName, now: Date): Briefing => ({
  ...exampleBriefing,
  id: crypto.randomUUID(),
  blocks: exampleSections.flatMap((section) => blocksOf(section, clips)),
  created: now.toISOString(),
})

function blocksOf({ role, heading, lines }: ExampleSection, clips: ClipsByName): BriefingBlock[] {
  const named: Readonly<Record<string, Clip>> = clips
  const clipIdOf = (name: string): string => {
    const clip = named[name]
    if (clip === undefined) throw new Error(`The example briefing cites ${name}, which is no clip.`)
    return clip.id
  }
  return [
    { kind: 'heading', id: crypto.randomUUID(), role, text: heading },
    ...lines.map(({ type, portion, drawn, confidence, indicators, ifWrong }): BriefingBlock => {
      return {
        kind: 'line',
        id: crypto.randomUUID(),
        type,
        marking: `TLP:${portion}`,
        runs: runsOfDrawnLine(drawn, clipIdOf),
        confidence: confidence ?? null,
        ...(indicators && { indicators: [...indicators] }),
        ...(ifWrong !== undefined && { ifWrong }),
      }
    }),
  ]
}
