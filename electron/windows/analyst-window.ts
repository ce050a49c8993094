import { app, type BrowserWindow } from 'electron'
import { type News, NEWS_CHANNEL } from '../../shared/ipc/contract'
import { makeWindow, type WindowKind } from './main-window'
import { type Page, pages } from './pages'
import { readWindowState, stateOf } from './window-state'

/** The one window the analyst works in; a lock ends it, and its process, and opens another. */
export interface AnalystWindow {
  /** `null` before the first, and while one takes the place of another. */
  readonly now: () => BrowserWindow | null
  /** Tells its page something; nothing without a page that listens. */
  readonly tell: (news: News) => void
  /**
   * Opens it. One that is there is ended first, with its process and all that is in its memory, and
   * `between` is done before the other opens in its place.
   */
  readonly open: (between?: () => Promise<void>) => Promise<void>
}

/**
 * @param choosePage asked anew for each window, before it is made
 * @param onGone the window shows nothing any more: its process ended by itself, or a script emptied it
 */
export function analystWindow(
  kind: WindowKind,
  choosePage: () => Page | Promise<Page>,
  onGone: () => void,
): AnalystWindow {
  let current: BrowserWindow | null = null
  let turn: Promise<unknown> = Promise.resolve()

  const makeNext = async (between?: () => Promise<void>) => {
    const left = current
    const state = left === null ? readWindowState() : stateOf(left)
    // Forgotten before it closes: this is not the analyst closing her window.
    current = null
    left?.destroy()
    await between?.()
    const page = await choosePage()
    const window = makeWindow({ page, state, ...kind })
    current = window
    // Windows of the airlock may still be there; the program ends with the analyst's.
    window.on('closed', () => {
      if (window !== current) return
      current = null
      app.quit()
    })
    return { window, page }
  }

  const load = async (window: BrowserWindow, page: Page) => {
    try {
      await window.loadURL(pages[page])
    } catch (thrown) {
      if (!window.isDestroyed()) throw thrown
      return
    }
    // Not before: one that ends while it loads would be replaced without end.
    const gone = () => window === current && onGone()
    window.webContents.on('render-process-gone', gone)
    // Chromium asks nobody before it goes to about:blank, and breaks off where its window ends within
    // the event.
    window.webContents.on('did-navigate', (_event, url) => {
      if (url !== pages[page]) setImmediate(gone)
    })
  }

  return {
    now: () => current,
    tell: (news) => current?.webContents.send(NEWS_CHANNEL, news),
    open: (between) => {
      const made = turn.then(() => makeNext(between))
      turn = made.catch(() => {})
      // Not in turn: a page that does not come to an end of loading can still be replaced.
      return made.then(({ window, page }) => load(window, page))
    },
  }
}
