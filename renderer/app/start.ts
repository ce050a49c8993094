import './trusted-types'
import '../styles/fonts.css'
import '../styles/tokens.css'
import '../styles/colours.css'
import '../styles/base.css'
import '../styles/frame.css'
import '../styles/rail.css'
import '../styles/panes.css'
import '../styles/controls.css'
import '../styles/fields.css'
import '../styles/signs.css'
import '../styles/markings.css'
import '../styles/entities.css'
import '../styles/tables.css'
import '../styles/floating.css'
import '../styles/messages.css'
import '../styles/lock.css'
import '../styles/documents.css'
import '../styles/forced-colours.css'
import { ask } from '../bridge/ask'
import { showWindow } from './show-window'

// A command of the command line is done in this page without drawing anything. The window is not
// fetched on demand as the commands are: its first paint would wait for a second round of files.
const job = await ask('headless:job')
if (job === null) {
  await showWindow()
} else {
  const { runJob } = await import('./headless/run')
  await runJob(job)
}
