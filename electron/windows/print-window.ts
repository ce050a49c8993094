import { randomUUID } from 'node:crypto'
import { app, BrowserWindow, type Session, session, type WebContents } from 'electron'
import { failureOf } from '../../shared/errors/casebook-error'
import { kill } from './airlock'
import type { ReaderProcess } from './airlock-exchange'
import { hostilePreferences } from './lock-down'
import { SCHEME } from './pages'
import { headersWith } from './response-headers'

/** The only address there is in the session. */
const DOCUMENT = `${SCHEME}://original/`

const CONTENT_SECURITY_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; sandbox"

const HEADERS: Readonly<Record<string, string>> = {
  ...headersWith(CONTENT_SECURITY_POLICY, '()'),
  'content-type': 'text/html; charset=utf-8',
}

/** As many pages as are printed of one document. */
export const MOST_PAGES = 300

const INCH = 96
/** CSS pixels: as wide as web pages are made for, as high as A4 would be. */
const WIDTH = 1024
const HEIGHT = 1448

/** A window that prints one document and is then ended. */
export interface PrintWindow {
  /** As the exchange sees it: any job is answered with the PDF, as bytes. */
  readonly printer: ReaderProcess
  /** Ends its process. */
  end(): void
}

/**
 * A window in which no script runs: sandboxed, without a preload, in a session of its own that lives
 * in memory, serves this one document and cancels every other request.
 * @param html the document; of a source, however clean
 */
export function printWindow(html: string): PrintWindow {
  const own = session.fromPartition(`print-${randomUUID()}`)
  serveAlone(own, html)
  const { preload: _, ...preferences } = hostilePreferences('')
  const window = new BrowserWindow({
    show: false,
    width: WIDTH,
    height: HEIGHT,
    webPreferences: { ...preferences, session: own, javascript: false },
  })
  const { webContents } = window
  let take: (data: unknown) => void = () => {}
  return {
    printer: {
      post() {
        print(window).then(
          (value) => take({ ok: true, value }),
          (thrown: unknown) => take({ ok: false, error: failureOf(thrown) }),
        )
      },
      onAnswer(listener) {
        take = listener
        return () => {
          take = () => {}
        }
      },
      onGone(listener) {
        webContents.once('render-process-gone', listener)
        return () => webContents.removeListener('render-process-gone', listener)
      },
      memoryKib() {
        if (webContents.isDestroyed() || webContents.isCrashed()) return null
        const pid = webContents.getOSProcessId()
        return app.getAppMetrics().find((one) => one.pid === pid)?.memory.workingSetSize ?? 0
      },
    },
    end: () => kill(window),
  }
}

async function print(window: BrowserWindow): Promise<Uint8Array | null> {
  await window.loadURL(DOCUMENT)
  keepQueueWhole(window.webContents)
  return window.webContents.printToPDF({
    printBackground: true,
    preferCSSPageSize: false,
    pageSize: { width: WIDTH / INCH, height: HEIGHT / INCH },
    margins: { top: 0.25, bottom: 0.25, left: 0, right: 0 },
    pageRanges: `1-${MOST_PAGES}`,
  })
}

/**
 * Before electron/electron#51174 all printing of a program was one queue, and one that failed, as when
 * its window is ended, made every later one fail. So none fails there: it ends with nothing.
 */
function keepQueueWhole(contents: WebContents & Partial<NativePrinter>): void {
  const native = contents._printToPDF?.bind(contents)
  if (native === undefined) return
  contents._printToPDF = (settings) => native(settings).catch(() => null)
}

/** What Electron's own `printToPDF` calls, one after the other. */
interface NativePrinter {
  _printToPDF(settings: unknown): Promise<Buffer | null>
}

function serveAlone(own: Session, html: string): void {
  own.protocol.handle(SCHEME, ({ url }) =>
    url === DOCUMENT
      ? new Response(html, { headers: HEADERS })
      : new Response(null, { status: 404, headers: HEADERS }),
  )
  // Takes the place of the rule for every session, which lets our own pages through.
  own.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: url !== DOCUMENT }))
}
