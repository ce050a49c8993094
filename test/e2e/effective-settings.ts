import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'

/** What holds for one window as it runs, whatever the code says that made it. */
interface EffectiveSettings {
  /** Of Electron's own list, those that are a word, a number or a yes. */
  readonly preferences: Readonly<Record<string, unknown>>
  /** Of the response that its page came with. */
  readonly headers: Readonly<Record<string, string>>
  readonly session: Readonly<Record<string, unknown>>
  /** Listeners to what a page may try, by event. */
  readonly listeners: Readonly<Record<string, number>>
  /** What a script finds in the page; `null` where none runs. */
  readonly inPage: unknown
}

/** From now on notes the settings of each window that loads a page. */
export const watchSettings = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ app: electron, webContents }) => {
    const seen: Record<string, Promise<unknown>> = {}
    Object.assign(globalThis, { seenSettings: seen })
    const attempts = [
      'will-navigate',
      'will-frame-navigate',
      'will-redirect',
      'will-attach-webview',
      'select-bluetooth-device',
    ]
    const ofSession = [
      'will-download',
      'select-hid-device',
      'select-usb-device',
      'select-serial-port',
    ]
    const note = async (contents: Electron.WebContents) => {
      const { session } = contents
      const given = (
        contents as Electron.WebContents & { getLastWebPreferences(): Record<string, unknown> }
      ).getLastWebPreferences()
      const listeners = {
        ...Object.fromEntries(attempts.map((name) => [name, contents.listenerCount(name)])),
        ...Object.fromEntries(ofSession.map((name) => [name, session.listenerCount(name)])),
      }
      const rtc = contents.getWebRTCIPHandlingPolicy()
      const preferences = Object.fromEntries(
        Object.entries(given)
          .filter(([, value]) => ['boolean', 'number', 'string'].includes(typeof value))
          .map(([name, value]) => [name, name === 'preload' ? fileName(value) : value])
          .toSorted(([a], [b]) => String(a).localeCompare(String(b))),
      )
      const inPage =
        given.javascript === false
          ? null
          : await contents.executeJavaScript(`({
              node: [typeof require, typeof process, typeof module, typeof Buffer],
              given: ['casebook'].filter((name) => name in globalThis),
              webgl: document.createElement('canvas').getContext('webgl') !== null,
              isolated: crossOriginIsolated,
            })`)
      const { headers } = await session.fetch(contents.getURL())
      return {
        inPage,
        preferences,
        headers: Object.fromEntries(headers),
        session: {
          persistent: session.isPersistent(),
          proxy: await session.resolveProxy('https://192.0.2.1/'),
          proxyOfOwnComputer: await session.resolveProxy('http://localhost/'),
          resolver: await session.resolveHost('beacon.example').then(
            () => 'resolves',
            () => 'resolves nothing',
          ),
          spellCheckerLanguages: session.getSpellCheckerLanguages(),
          webRtc: rtc,
        },
        listeners,
      }
    }
    const fileName = (path: unknown) => String(path).split(/[/\\]/).at(-1)
    const whenLoaded = (contents: Electron.WebContents) => {
      seen[contents.getURL()] ??= note(contents)
    }
    for (const contents of webContents.getAllWebContents()) whenLoaded(contents)
    electron.on('web-contents-created', (_event, contents) => {
      contents.once('did-finish-load', () => whenLoaded(contents))
    })
  })

/** What was noted, by the address of the page. */
export const settingsSeen = (
  app: ElectronApplication,
): Promise<Record<string, EffectiveSettings>> =>
  app.evaluate(async () => {
    const { seenSettings } = globalThis as unknown as {
      seenSettings: Record<string, Promise<EffectiveSettings>>
    }
    const pages = Object.keys(seenSettings).toSorted()
    return Object.fromEntries(
      await Promise.all(pages.map(async (page) => [page, await seenSettings[page]])),
    )
  })

/** What the handlers answer that every session is given. */
interface SessionAnswers {
  /** Permissions that are given on request, by who asks. */
  readonly requested: Readonly<Record<string, readonly string[]>>
  /** The same without a request, as a page finds them. */
  readonly checked: Readonly<Record<string, readonly string[]>>
  readonly devices: boolean
  /** Addresses that a request goes to. */
  readonly letThrough: readonly string[]
  readonly offline: boolean
  /** What the answer to a certificate is: -2 refuses. */
  readonly certificates: number
  readonly pairing: unknown
  readonly screens: unknown
}

/** Has a new session made, and asks the very handlers that it was given. */
export const sessionAnswers = (
  app: ElectronApplication,
  permissions: readonly string[],
  addresses: readonly string[],
): Promise<SessionAnswers> =>
  app.evaluate(
    ({ app: electron, session }, [names, urls]) => {
      type Handler = (...given: unknown[]) => unknown
      const taken: Record<string, Handler> = {}
      const take = (holder: object, methods: readonly string[]) => {
        for (const method of methods) {
          Object.assign(holder, {
            [method]: (...given: Handler[]) => {
              taken[method] = given.at(-1) as Handler
            },
          })
        }
      }
      // Before the program has the session, which it then hands its handlers to.
      electron.prependOnceListener('session-created', (made) => {
        take(made, [
          'setPermissionRequestHandler',
          'setPermissionCheckHandler',
          'setDevicePermissionHandler',
          'setDisplayMediaRequestHandler',
          'setBluetoothPairingHandler',
          'setCertificateVerifyProc',
          'enableNetworkEmulation',
        ])
        take(made.webRequest, ['onBeforeRequest'])
      })
      session.fromPartition('asked-by-a-test')

      const answerOf = (method: string, ...given: unknown[]): unknown => {
        let answer: unknown
        const said = taken[method]?.(...given, (value: unknown) => {
          answer = value
        })
        return answer ?? said
      }
      const askers = ['app://casebook/', 'app://airlock/', 'app://original/', 'https://casebook/']
      const allowed = (is: (permission: string, asker: string) => unknown) =>
        Object.fromEntries(
          askers.map((asker) => [asker, names.filter((name) => is(name, asker) === true)]),
        )
      return {
        requested: allowed((name, requestingUrl) => {
          let answer: unknown
          taken.setPermissionRequestHandler?.(
            null,
            name,
            (value: unknown) => {
              answer = value
            },
            { requestingUrl },
          )
          return answer
        }),
        checked: allowed((name, origin) =>
          taken.setPermissionCheckHandler?.(null, name, origin, {}),
        ),
        devices: taken.setDevicePermissionHandler?.({ deviceType: 'usb' }) as boolean,
        letThrough: urls.filter(
          (url) => (answerOf('onBeforeRequest', { url }) as { cancel: boolean }).cancel !== true,
        ),
        offline: (taken.enableNetworkEmulation as unknown as { offline: boolean }).offline,
        certificates: answerOf('setCertificateVerifyProc', {}) as number,
        pairing: answerOf('setBluetoothPairingHandler', {}),
        screens: answerOf('setDisplayMediaRequestHandler', {}),
      }
    },
    [permissions, addresses] as const,
  )

/** What is to hold for each window, by the address of its page, and for every session. */
export const golden = JSON.parse(
  readFileSync(join(import.meta.dirname, 'effective-settings.golden.json'), 'utf8'),
) as {
  readonly windows: Readonly<Record<string, EffectiveSettings>>
  readonly sessions: SessionAnswers
}
