import { Reliability, reliabilityWords } from '../../../shared/model/grading'
import type { Command } from '../../parts/commands/command'
import type { SourceQuestion } from './source-dialogs'

/** The commands on the chosen source that ask something first. */
export const sourceCommands = (
  unavailable: string | undefined,
  ask: (question: SourceQuestion) => void,
): readonly Command[] => [
  ...Reliability.options.map((grade) => ({
    id: `sources.rate-${grade}`,
    label: `Rate the source ${grade}, ${reliabilityWords[grade]}`,
    group: 'Sources',
    keys: [grade],
    strip: 'reliability',
    unavailable,
    run: () => ask({ kind: 'rate', grade }),
  })),
  {
    id: 'sources.origin',
    label: 'Set the origin of the source',
    group: 'Sources',
    keys: ['O'],
    strip: 'set origin',
    unavailable,
    run: () => ask({ kind: 'origin' }),
  },
  {
    id: 'sources.marking',
    label: 'Mark the source',
    group: 'Sources',
    keys: ['M'],
    strip: 'marking',
    unavailable,
    run: () => ask({ kind: 'marking' }),
  },
]

/** What can be said of a proposed origin; `null` where none is proposed for the chosen source. */
export const proposalCommands = (
  answers: { readonly accept: () => void; readonly turnDown: () => void } | null,
): readonly Command[] => [
  {
    id: 'sources.accept-origin',
    label: 'Accept the proposed origin',
    group: 'Sources',
    keys: ['Y'],
    ...(answers === null ? {} : { strip: 'derived' }),
    unavailable: answers === null ? 'no origin is proposed for it' : undefined,
    run: () => answers?.accept(),
  },
  {
    id: 'sources.turn-down-origin',
    label: 'Turn the proposed origin down',
    group: 'Sources',
    keys: ['N'],
    ...(answers === null ? {} : { strip: 'not derived' }),
    unavailable: answers === null ? 'no origin is proposed for it' : undefined,
    run: () => answers?.turnDown(),
  },
]
