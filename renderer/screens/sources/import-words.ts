import { countWords } from '../../../shared/text/size-words'
import { remarksOf } from '../../intake/import-result'
import {
  type ImportEntry,
  type ImportPhase,
  type ImportState,
  type PhaseCounts,
  phaseWords,
} from '../../intake/import-state'

const endings: readonly (readonly [phase: ImportPhase, word: string])[] = [
  ['imported', 'added'],
  ['unpacked', 'opened'],
  ['duplicate', 'already here'],
  ['refused', 'refused'],
  ['cancelled', 'cancelled'],
]

/** What became of the files so far: "3 added, 1 already here, 2 to go". */
export function importTally(counts: PhaseCounts): string {
  const ended = endings.map(([phase, word]) => [counts[phase], word] as const)
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const toGo = all - ended.reduce((sum, [count]) => sum + count, 0)
  return [...ended, [toGo, 'to go'] as const]
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count.toLocaleString('en')} ${word}`)
    .join(', ')
}

/** "Importing 1,204 files", and how that stands. */
export function importHeading({ running, paused, total, again }: ImportState): string {
  const files = countWords(total, 'file')
  if (!running) return again > 0 ? `Import of ${files} done` : `Imported ${files}`
  return paused ? `Import of ${files} paused` : `Importing ${files}`
}

const SECOND = 1000
const MINUTE = 60 * SECOND

/** A time that is only known roughly: "about 40 s left", "about 1 h 20 min left". */
export function remainingWords(milliseconds: number): string {
  if (milliseconds < 10 * SECOND) return 'a few seconds left'
  if (milliseconds < MINUTE) return `about ${10 * Math.ceil(milliseconds / SECOND / 10)} s left`
  const minutes = Math.round(milliseconds / MINUTE)
  if (minutes < 60) return `about ${minutes} min left`
  const tens = 10 * Math.round(minutes / 10)
  const rest = tens % 60
  return `about ${Math.floor(tens / 60)} h${rest === 0 ? '' : ` ${rest} min`} left`
}

/** Fewer files than this are over before a quarter of them could be said. */
const QUARTERS_FROM = 20

/**
 * The point an import has come to. What is read aloud changes with it and with nothing else, however
 * many files there are: begun, each quarter of a long one, paused, done.
 */
export function importMilestone({ running, paused, done, total }: ImportState): string {
  if (!running) return 'done'
  if (paused) return 'paused'
  return total < QUARTERS_FROM ? 'begun' : `quarter ${Math.floor((4 * done) / total)}`
}

/** What is read aloud at a milestone. */
export function spokenImport(state: ImportState): string {
  const { running, paused, done, total, counts } = state
  if (total === 0) return ''
  if (!running || paused) return `${importHeading(state)}: ${importTally(counts)}`
  if (done === 0) return importHeading(state)
  const refused = counts.refused === 0 ? '' : `, ${counts.refused.toLocaleString('en')} refused`
  return `${done.toLocaleString('en')} of ${countWords(total, 'file')} done${refused}`
}

/** What became of one file, beside its name: a reason that begins with the name goes without it. */
export function outcomeWords({
  name,
  phase,
  result,
}: Pick<ImportEntry, 'name' | 'phase' | 'result'>): string {
  if (phase === 'duplicate') {
    const here = `Same bytes as S${result?.number}, not added twice`
    return [here, ...(result?.warnings ?? [])].join('. ')
  }
  if (phase === 'imported') return `Added as S${result?.number}`
  if (phase === 'unpacked' && result !== null) {
    const opened = `Opened: ${countWords(result.members, 'file')}, imported by themselves`
    const remarks = remarksOf(result)
    return remarks === '' ? opened : `${opened}. ${remarks}`
  }
  const reason = result?.reason ?? phaseWords[phase]
  const bare = reason.startsWith(`${name}: `) ? reason.slice(name.length + 2) : reason
  return bare.charAt(0).toLocaleUpperCase('en') + bare.slice(1)
}
