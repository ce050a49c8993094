import { app, type Session } from 'electron'
import { SCHEME } from './pages'

/** Nobody listens there: port 9 of this computer, RFC 863. */
export const NOBODY = '127.0.0.1:9'

/** What every session refuses: the network, permissions, devices, downloads. */
export function lockDownSession(session: Session): void {
  // Without this Chromium asks the network for a dictionary, spell checker on or off.
  session.setSpellCheckerLanguages([])
  session.setSpellCheckerEnabled(false)
  session.setSpellCheckerDictionaryDownloadURL(`${SCHEME}://none/`)
  refusePermissions(session)
  refuseDevices(session)
  session.on('will-download', (event) => event.preventDefault())
  refuseNetwork(session)
}

function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(allowedPermissions.has(permission) && isOwn(details.requestingUrl)),
  )
  session.setPermissionCheckHandler(
    (_contents, permission, origin) => isOwn(origin) && allowedPermissions.has(permission),
  )
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}))
}

function refuseDevices(session: Session): void {
  session.setDevicePermissionHandler(() => false)
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }))
  session.on('select-hid-device', (event, _details, answer) => {
    event.preventDefault()
    answer()
  })
  session.on('select-usb-device', (event, _details, answer) => {
    event.preventDefault()
    answer()
  })
  session.on('select-serial-port', (event, _ports, _contents, answer) => {
    event.preventDefault()
    answer('')
  })
}

function refuseNetwork(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !staysHere(details.url) }),
  )
  session.setCertificateVerifyProc((_request, answer) => answer(-2))
  session.allowNTLMCredentialsForDomains('')
  session.enableNetworkEmulation({ offline: true })
  void session.setProxy({
    mode: 'fixed_servers',
    proxyRules: NOBODY,
    proxyBypassRules: '<-loopback>',
  })
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
