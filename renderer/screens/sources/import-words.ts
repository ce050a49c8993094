import { countWords } from '../../../shared/text/size-words'
import { type ImportEntry, type ImportPhase, phaseWords } from '../../intake/import-state'

const endings: readonly (readonly [phase: ImportPhase, word: string])[] = [
  ['imported', 'added'],
  ['unpacked', 'opened'],
  ['duplicate', 'already here'],
  ['refused', 'refused'],
  ['cancelled', 'cancelled'],
]

/** What became of the files so far: "3 added, 1 already here, 2 to go". */
export function importTally(items: readonly Pick<ImportEntry, 'phase'>[]): string {
  const counts = endings.map(
    ([phase, word]) => [items.filter((item) => item.phase === phase).length, word] as const,
  )
  const toGo = items.length - counts.reduce((sum, [count]) => sum + count, 0)
  return [...counts, [toGo, 'to go'] as const]
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(', ')
}

/** Numbers of the sources by their ids. */
export type SourceNumbers = ReadonlyMap<string, number>

/** What became of one file, beside its name: a reason that begins with the name goes without it. */
export function outcomeWords(
  { name, phase, result }: Pick<ImportEntry, 'name' | 'phase' | 'result'>,
  numbers: SourceNumbers,
): string {
  const number = numbers.get(result?.sourceId ?? '')
  if (phase === 'duplicate' && number !== undefined)
    return `Same bytes as S${number}, not added twice`
  if (phase === 'imported' && number !== undefined) return `Added as S${number}`
  if (phase === 'unpacked' && result !== null) {
    return `Opened: ${countWords(result.members, 'file')}, imported by themselves`
  }
  const reason = result?.reason ?? phaseWords[phase]
  const bare = reason.startsWith(`${name}: `) ? reason.slice(name.length + 2) : reason
  return bare.charAt(0).toLocaleUpperCase('en') + bare.slice(1)
}
