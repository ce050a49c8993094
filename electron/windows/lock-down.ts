import { app, type Session, type WebContents } from 'electron'
import { SCHEME } from './pages'

/*
 * No packet leaves: each layer here was seen to close a channel that the others leave open
 * (docs/decisions/0007-no-packet-leaves.md).
 */

const DEAD_PROXY = '127.0.0.1:9'

/** Switches of Chromium; must run before the app is ready. */
export function lockDownStart(): void {
  // As root Chromium runs without its sandbox, and enableSandbox() then restarts the network service for ever.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  const switches: readonly (readonly [string, string?])[] = [
    // dns-prefetch links resolve names past every policy; only this closes them.
    ['host-resolver-rules', 'MAP * ~NOTFOUND'],
    ['proxy-server', DEAD_PROXY],
    ['proxy-bypass-list', '<-loopback>'],
    ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
    ['disable-background-networking'],
    ['disable-component-update'],
    ['disable-domain-reliability'],
    ['disable-sync'],
    ['no-pings'],
    ['disable-http-cache'],
    ['disable-gpu-shader-disk-cache'],
    [
      'disable-features',
      'NetworkPrediction,PreconnectToSearch,MediaRouter,DialMediaRouteProvider,OptimizationHints,AsyncDns,Prerender2',
    ],
  ]
  for (const [name, value] of switches) app.commandLine.appendSwitch(name, value)
  // A drawing process of its own is one more parser of hostile pixels and a cache on disk.
  app.disableHardwareAcceleration()
  app.on('session-created', lockDownSession)
  app.on('web-contents-created', (_event, contents) => lockDownContents(contents))
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault()
    answer(false)
  })
}

function lockDownSession(session: Session): void {
  // Without this Chromium asks the network for a dictionary, spell checker on or off.
  session.setSpellCheckerLanguages([])
  session.setSpellCheckerEnabled(false)
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(allowedPermissions.has(permission) && isOwn(details.requestingUrl)),
  )
  session.setPermissionCheckHandler(
    (_contents, permission, origin) => isOwn(origin) && allowedPermissions.has(permission),
  )
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  session.on('will-download', (event) => event.preventDefault())
  session.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !staysHere(details.url) }),
  )
  session.setCertificateVerifyProc((_request, answer) => answer(-2))
  session.enableNetworkEmulation({ offline: true })
  void session.setProxy({
    mode: 'fixed_servers',
    proxyRules: DEAD_PROXY,
    proxyBypassRules: '<-loopback>',
  })
}

function lockDownContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}

/** persistent-storage keeps the projection from being evicted; the clipboard is written, never read. */
const allowedPermissions: ReadonlySet<string> = new Set([
  'persistent-storage',
  'clipboard-sanitized-write',
])

const isOwn = (url: string | undefined): boolean =>
  url === `${SCHEME}://casebook` || (url?.startsWith(`${SCHEME}://casebook/`) ?? false)

const staysHere = (url: string): boolean =>
  url.startsWith(`${SCHEME}://`) ||
  url.startsWith('data:') ||
  url.startsWith(`blob:${SCHEME}://`) ||
  (!app.isPackaged && url.startsWith('devtools:'))

/** Preferences of every window; the preload is the only difference. */
export const lockedDownPreferences = (preload: string): Electron.WebPreferences => ({
  preload,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  plugins: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  safeDialogs: true,
  disableBlinkFeatures: 'Auxclick',
  devTools: !app.isPackaged,
  // Hidden windows do the work of the command line and the airlock: they must not be slowed down.
  backgroundThrottling: false,
})
