import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Layers that keep packets in, each of which can be taken away from a program that is tested. */
export const layers = [
  'content security policy',
  'navigation refused',
  'requests cancelled',
  'offline',
  'dead proxy',
  'no resolver',
  'no name prefetching',
  'no server for names',
  'no direct WebRTC',
  'no port for WebRTC',
  'no dictionaries',
  'cleaning of originals',
] as const
export type Layer = (typeof layers)[number]

/**
 * Writes a file that takes one layer away when it is loaded before the program; answers its path.
 * The program itself has no way to do without.
 * @param page what is printed where originals are not cleaned
 */
export function fileWithout(layer: Layer, folder: string, page: string): string {
  const path = join(folder, `without-${layer.replaceAll(' ', '-')}.cjs`)
  const given = [layer, page].map((word) => JSON.stringify(word)).join(', ')
  writeFileSync(path, `(${takeAway.toString()})(require('electron'), ${given})\n`)
  return path
}

/** Runs in the main process, as text, before the program. */
function takeAway({ app }: typeof Electron.CrossProcessExports, layer: Layer, page: string): void {
  const switches: Partial<Record<Layer, readonly string[]>> = {
    'dead proxy': ['proxy-server', 'proxy-bypass-list'],
    'no resolver': ['host-resolver-rules'],
    'no name prefetching': ['blink-settings'],
    'no direct WebRTC': ['force-webrtc-ip-handling-policy'],
  }
  const appendSwitch = app.commandLine.appendSwitch.bind(app.commandLine)
  app.commandLine.appendSwitch = (name, value) => {
    if (!switches[layer]?.includes(name)) appendSwitch(name, value)
  }
  const without = (holder: object, ...methods: readonly string[]) =>
    Object.assign(holder, Object.fromEntries(methods.map((method) => [method, () => {}])))
  /** Serves what `change` makes of each response in place of it. */
  const serveChanged = (protocol: Electron.Protocol, change: (from: Response) => Response) => {
    const handle = protocol.handle.bind(protocol)
    protocol.handle = (scheme, handler) =>
      handle(scheme, async (request) => change(await handler(request)))
  }
  if (layer === 'no server for names') without(app, 'configureHostResolver')
  // Registered before the program's own, so each finds its session and its window as they are here.
  app.on('session-created', (session) => {
    const { protocol, webRequest } = session
    if (layer === 'offline') without(session, 'enableNetworkEmulation')
    if (layer === 'dead proxy') without(session, 'setProxy')
    if (layer === 'requests cancelled') without(webRequest, 'onBeforeRequest')
    if (layer === 'no dictionaries') {
      const forSpelling = ['Languages', 'Enabled', 'DictionaryDownloadURL']
      without(session, ...forSpelling.map((what) => `setSpellChecker${what}`))
    }
    if (layer === 'content security policy') {
      serveChanged(protocol, ({ body, status, headers }) => {
        const type = headers.get('content-type') ?? 'text/plain'
        return new Response(body, { status, headers: { 'content-type': type } })
      })
    }
    if (layer === 'cleaning of originals') {
      serveChanged(protocol, (response) =>
        response.headers.get('content-security-policy')?.endsWith('sandbox')
          ? new Response(page, { headers: response.headers })
          : response,
      )
    }
  })
  app.on('web-contents-created', (_event, contents) => {
    if (layer === 'no direct WebRTC') without(contents, 'setWebRTCIPHandlingPolicy')
    if (layer === 'no port for WebRTC') without(contents, 'setWebRTCUDPPortRange')
    if (layer !== 'navigation refused') return
    without(contents, 'setWindowOpenHandler')
    const refusals = ['will-navigate', 'will-frame-navigate', 'will-redirect']
    for (const name of refusals) setImmediate(() => contents.removeAllListeners(name))
  })
}
