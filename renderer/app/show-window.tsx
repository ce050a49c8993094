import { createRoot } from 'react-dom/client'
import { ask } from '../bridge/ask'
import { App } from './app'
import { ErrorBoundary } from './error-boundary'
import { readSettings } from './settings/settings'

/** Draws the analyst's window. */
export async function showWindow(): Promise<void> {
  const [program] = await Promise.all([ask('app:info'), readSettings()])
  const root = document.getElementById('root')
  if (root === null) throw new Error('The page has no place to draw in.')
  createRoot(root).render(
    <ErrorBoundary>
      <App program={program} />
    </ErrorBoundary>,
  )
}
