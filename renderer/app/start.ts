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
import '../styles/entities.css'
import '../styles/tables.css'
import '../styles/floating.css'
import '../styles/messages.css'
import '../styles/documents.css'
import { ask } from '../bridge/ask'

// A command of the command line is done in this page without drawing anything.
const job = await ask('headless:job')
if (job === null) {
  const { showWindow } = await import('./show-window')
  await showWindow()
} else {
  const { runJob } = await import('./headless/run')
  await runJob(job)
}
