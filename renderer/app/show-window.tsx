import { createRoot } from 'react-dom/client'
import { ask } from '../bridge/ask'
import { App } from './app'
import { ErrorBoundary } from './error-boundary'
import { readSettings } from './settings'
import { beginOpening, openedSoon } from './start-opening'

/** Draws the analyst's window. */
export async function showWindow(): Promise<void> {
  const [program, settings] = await Promise.all([ask('app:info'), readSettings()])
  const file = program.openAtStart
  const opening = file === null ? null : beginOpening(file, settings.analyst)
  const opened = opening === null ? null : await openedSoon(opening)
  const root = document.getElementById('root')
  if (root === null) throw new Error('The page has no place to draw in.')
  createRoot(root).render(
    <ErrorBoundary>
      <App program={program} opening={opening} openedAtStart={opened} />
    </ErrorBoundary>,
  )
}
