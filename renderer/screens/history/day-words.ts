import { type DateForm, longDateWords } from '../../../shared/text/date-words'
import { dayBefore } from './history-filter'

/** A day as the heading of its entries: "Today, 12 May 2026". */
export function dayWords(day: string, today: string, form: DateForm): string {
  const date = longDateWords(day, form)
  if (day === today) return `Today, ${date}`
  return day === dayBefore(today, 1) ? `Yesterday, ${date}` : date
}
