import { BrowserWindow, session } from 'electron'
import { lockedDownPreferences } from './lock-down'
import { programFolders } from './program-folders'
import { SCHEME, serveFrom } from './scheme'
import { readWindowState, rememberWindowState } from './window-state'

export const MAIN_PAGE = `${SCHEME}://casebook/app/index.html`

/** The analyst's window; with `hidden` the same window does the work of the command line. */
export async function openMainWindow({ hidden }: { hidden: boolean }): Promise<BrowserWindow> {
  // A command needs its projection for as long as it runs: without `persist:` it stays in memory.
  const store = session.fromPartition(hidden ? 'casebook' : 'persist:casebook')
  serveFrom(store, 'casebook', programFolders.renderer, programFolders.fonts)
  const state = readWindowState()
  const window = new BrowserWindow({
    ...state.bounds,
    minWidth: 960,
    minHeight: 600,
    show: false,
    frame: false,
    title: 'Casebook',
    backgroundColor: '#E9ECEF',
    webPreferences: { ...lockedDownPreferences(programFolders.preload), session: store },
  })
  if (!hidden) {
    if (state.maximised) window.maximize()
    rememberWindowState(window)
    window.once('ready-to-show', () => window.show())
  }
  await window.loadURL(MAIN_PAGE)
  return window
}
