import type { ImportEntry, ImportPhase } from '../../intake/import-state'

const words: readonly (readonly [phase: ImportPhase, word: string])[] = [
  ['imported', 'added'],
  ['duplicate', 'already here'],
  ['refused', 'refused'],
  ['cancelled', 'cancelled'],
]

/** What became of the files so far: "3 added, 1 already here, 2 to go". */
export function importTally(items: readonly Pick<ImportEntry, 'phase'>[]): string {
  const counts = words.map(([phase, word]) => [items.filter((item) => item.phase === phase).length, word] as const)
  const toGo = items.length - counts.reduce((sum, [count]) => sum + count, 0)
  return [...counts, [toGo, 'to go'] as const]
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(', ')
}
