import { longDateWords } from '../../../shared/text/date-words'
import { dayBefore } from './history-filter'

/** The day of this computer: "2026-05-12". */
export function todayHere(): string {
  const now = new Date()
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  return parts.map((part) => String(part).padStart(2, '0')).join('-')
}

/** A day as the heading of its entries: "Today, 12 May 2026". */
export function dayWords(day: string, today: string): string {
  const date = longDateWords(day)
  if (day === today) return `Today, ${date}`
  return day === dayBefore(today, 1) ? `Yesterday, ${date}` : date
}
