import { BrowserWindow, session } from 'electron'
import { lockedDownPreferences } from './lock-down'
import { type Page, SCHEME } from './pages'
import { programFolders } from './program-folders'
import { serveFrom } from './scheme'
import { rememberWindowState, showAs, type WindowState } from './window-state'

export interface WindowKind {
  /** The same window, hidden, does the work of the command line. */
  readonly hidden: boolean
  /** Whether working copies of cases are on the disk, or in memory for as long as it runs. */
  readonly keepsProjection: boolean
  /** Asked for each window: whether it is kept out of screenshots and shared screens. */
  readonly hiddenFromCapture: () => boolean
}

interface WindowWish extends WindowKind {
  readonly page: Page
  readonly state: WindowState
}

/** Makes a window for the page; the page itself is not loaded yet. */
export function makeWindow({ page, state, ...kind }: WindowWish): BrowserWindow {
  const window = new BrowserWindow({
    ...state.bounds,
    minWidth: 960,
    minHeight: 600,
    show: false,
    frame: false,
    title: 'Casebook',
    backgroundColor: '#E9ECEF',
    webPreferences: {
      ...lockedDownPreferences(programFolders.preload),
      session: sessionOf(page, kind.keepsProjection),
    },
  })
  window.setContentProtection(kind.hiddenFromCapture())
  if (!kind.hidden) {
    if (page === 'main') rememberWindowState(window)
    window.once('ready-to-show', () => showAs(state, window))
  }
  return window
}

/**
 * Where the page keeps what it writes; without `persist:` that is memory. The recovery page has a
 * session and a folder of its own: it writes nothing to a full disk and cannot become the main page.
 */
function sessionOf(page: Page, keepsProjection: boolean): Electron.Session {
  if (page === 'recovery') return served('recovery', programFolders.recovery)
  return served(keepsProjection ? 'persist:casebook' : 'casebook', programFolders.renderer)
}

function served(partition: string, folder: string): Electron.Session {
  const store = session.fromPartition(partition)
  // The session outlives its window and the next one finds it served.
  if (!store.protocol.isProtocolHandled(SCHEME)) {
    serveFrom(store, 'casebook', folder, programFolders.fonts)
  }
  return store
}
