import { createContext, useContext } from 'react'
import type { DateForm } from '../../shared/text/date-words'

/** How dates stand on the screens within. */
export const ShownDates = createContext<DateForm>('day-first')

/** The form in which dates are shown here; see `dateWords`. Documents have a form of their own. */
export const useDateForm = (): DateForm => useContext(ShownDates)
