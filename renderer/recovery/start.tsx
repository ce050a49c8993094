import '../styles/fonts.css'
import '../styles/tokens.css'
import '../styles/colours.css'
import '../styles/base.css'
import '../styles/frame.css'
import '../styles/panes.css'
import '../styles/controls.css'
import '../styles/messages.css'
import '../styles/forced-colours.css'
import './recovery.css'
import { createRoot } from 'react-dom/client'
import { RecoveryPage } from './recovery-page'

/*
 * Shown in the place of the analyst's window while the disk is too full for working copies. It keeps
 * nothing: no database is opened and no setting is written here.
 */

const dark = matchMedia('(prefers-color-scheme: dark)')
const applyShade = () => {
  document.documentElement.dataset.theme = dark.matches ? 'dark' : 'light'
}
applyShade()
dark.addEventListener('change', applyShade)

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no place to draw in.')
createRoot(root).render(<RecoveryPage />)
