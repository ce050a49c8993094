import { dateWords } from '../../../shared/text/date-words'

/** A moment in this computer's zone: "19 Jul 2021, 14:32:07". */
export function clockWords(instant: string): string {
  const at = new Date(instant)
  const two = (part: number) => String(part).padStart(2, '0')
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return `${dateWords(day)}, ${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`
}
