import { countWords } from '../../text/size-words'
import { printedNumbers } from '../printed'
import type { PlacedFinding } from './lint'

/**
 * Why a briefing with these findings may not leave the case, in two sentences.
 * @param findings at least one
 */
export function stopWords(findings: readonly PlacedFinding[]): string {
  const numbers = [...new Set(findings.map(({ number }) => number))]
  const lines = numbers.length === 1 ? 'line' : 'lines'
  const verb = findings.length === 1 ? 'stops' : 'stop'
  const them = findings.length === 1 ? 'it' : 'each'
  return (
    `${countWords(findings.length, 'finding')} ${verb} the export: ${lines} ${printedNumbers(numbers)}. ` +
    `Mend ${them}, or dismiss ${them} with a reason.`
  )
}
