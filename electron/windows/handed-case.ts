import { existsSync } from 'node:fs'
import { app } from 'electron'
import { casePathIn } from '../files/case-file/case-paths'

/** The case file that the desktop hands over, by a double click or as a word of the command line. */
export interface HandedCase {
  /** Its path, told once; `null` without one, or when it is not there any more. */
  readonly take: () => string | null
  /** Calls back when the program was started again, with a case or without. */
  readonly onStartedAgain: (show: () => void) => void
}

/**
 * Makes this program the only one of its installation. Where another runs already it is handed the
 * case, and this one ends.
 * @param first path of the case file that this start names
 */
export function handedCase(first: string | null): HandedCase {
  let waiting = first
  let show = () => {}
  const startedAgain = (path: string | null) => {
    waiting = path ?? waiting
    show()
  }
  if (!app.requestSingleInstanceLock({ caseFile: first })) app.exit(0)
  app.on('second-instance', (_event, _words, _folder, said) => startedAgain(casePathIn(said)))
  // macOS starts no second program: it tells the first, also before that is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault()
    startedAgain(casePathIn({ caseFile: path }))
  })
  return {
    take: () => {
      const path = waiting
      waiting = null
      return path !== null && existsSync(path) ? path : null
    },
    onStartedAgain: (take) => {
      show = take
    },
  }
}
