import { exitCodeOf } from '../../shared/errors/exit-code'
import type { Check } from '../../shared/ipc/installation-channels'

const verdicts: Readonly<Record<Check['verdict'], string>> = {
  good: 'good',
  care: 'take care',
  unknown: 'not known',
}

/**
 * What the command `preflight` answers of the look at this computer.
 * @param json one JSON value a check in place of words
 * @returns `text` without its last line end, and the exit code: 3 when something asks for care
 */
export function preflightAnswer(
  checks: readonly Check[],
  json: boolean,
): { readonly text: string; readonly code: number } {
  const lines = json ? checks.map((check) => JSON.stringify(check)) : checks.flatMap(linesOf)
  const asksForCare = checks.some(({ verdict }) => verdict === 'care')
  return { text: lines.join('\n'), code: asksForCare ? exitCodeOf('refused') : 0 }
}

const linesOf = ({ name, verdict, found, advice }: Check): string[] => [
  `${verdicts[verdict].padEnd(9)}  ${name}`,
  ...[found, advice].filter((words) => words !== '').map((words) => `           ${words}`),
]
