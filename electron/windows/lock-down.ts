import { app, type WebContents } from 'electron'
import { NOBODY, lockDownSession } from './session-lock-down'

/*
 * No packet leaves: each layer here was seen to close a channel that the others leave open
 * (docs/decisions/0007-no-packet-leaves.md).
 */

/** Switches of Chromium; must run before the app is ready. */
export function lockDownStart(): void {
  // As root Chromium runs without its sandbox, and enableSandbox() then restarts the network service for ever.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  const switches: readonly (readonly [string, string?])[] = [
    // dns-prefetch links resolve names past every policy: they are off, and no name is resolved.
    ['blink-settings', 'dnsPrefetchingEnabled=false'],
    ['host-resolver-rules', 'MAP * ~NOTFOUND'],
    ['proxy-server', NOBODY],
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
      // The last hides addresses of this computer from calls by naming them to the whole local network.
      'NetworkPrediction,PreconnectToSearch,MediaRouter,DialMediaRouteProvider,OptimizationHints,AsyncDns,Prerender2,WebRtcHideLocalIpsWithMdns',
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
  app.on('login', (event, _contents, _details, _asked, answer) => {
    event.preventDefault()
    answer()
  })
  app.on('select-client-certificate', (event, _contents, _url, _certificates, answer) => {
    event.preventDefault()
    answer()
  })
  void app.whenReady().then(() =>
    // Names are asked for of one server over HTTPS and of nobody else, and that server is not there.
    app.configureHostResolver({
      enableBuiltInResolver: false,
      enableAdditionalDnsQueryTypes: false,
      secureDnsMode: 'secure',
      secureDnsServers: [`https://${NOBODY}/dns-query`],
    }),
  )
}

function lockDownContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('select-bluetooth-device', (event, _devices, answer) => {
    event.preventDefault()
    answer('')
  })
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  // A port that only root may have: a call between pages gets none, whatever it is allowed.
  contents.setWebRTCUDPPortRange({ min: 1, max: 1 })
}

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
  webgl: false,
  webviewTag: false,
  enableWebSQL: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  safeDialogs: true,
  autoplayPolicy: 'document-user-activation-required',
  // Compiled code of ours would be one more thing on the disk to take the place of what runs.
  v8CacheOptions: 'none',
  disableBlinkFeatures: 'Auxclick',
  devTools: !app.isPackaged,
  // Hidden windows do the work of the command line and the airlock: they must not be slowed down.
  backgroundThrottling: false,
})

/** The same for windows that look at hostile documents: nor may those open a dialog. */
export const hostilePreferences = (preload: string): Electron.WebPreferences => ({
  ...lockedDownPreferences(preload),
  disableDialogs: true,
})
