/** A start of the program that would open it to whoever made it. */
export interface DangerousStart {
  readonly what: string
  readonly words?: readonly string[]
  readonly variables?: Readonly<Record<string, string>>
  /** What the refusal names. */
  readonly names: string
}

const bySwitch = (name: string, value?: string): DangerousStart => ({
  what: `the switch ${name}`,
  words: [value === undefined ? `--${name}` : `--${name}=${value}`],
  names: `--${name}`,
})

const byVariable = (name: string, value: string): DangerousStart => ({
  what: `the variable ${name}`,
  variables: { [name]: value },
  names: name,
})

/** None of these may let the program get as far as a window or a command. */
export const dangerousStarts: readonly DangerousStart[] = [
  bySwitch('remote-debugging-port', '0'),
  bySwitch('remote-debugging-pipe'),
  bySwitch('inspect', '0'),
  bySwitch('no-sandbox'),
  bySwitch('disable-web-security'),
  bySwitch('disable-site-isolation-trials'),
  bySwitch('load-extension', '/tmp/extension'),
  bySwitch('js-flags', '--expose-gc'),
  bySwitch('proxy-server', '192.0.2.1:8080'),
  bySwitch('proxy-pac-url', 'http://192.0.2.1/proxy.pac'),
  bySwitch('host-resolver-rules', 'MAP * 192.0.2.1'),
  bySwitch('ssl-key-log-file', '/tmp/keys'),
  bySwitch('log-net-log', '/tmp/net.json'),
  bySwitch('enable-logging', 'stderr'),
  bySwitch('auth-server-whitelist', '*'),
  bySwitch('unsafely-treat-insecure-origin-as-secure', 'http://192.0.2.1'),
  bySwitch('renderer-cmd-prefix', '/bin/true'),
  bySwitch('enable-blink-features', 'MojoJS'),
  // Electron drops all but two of Node's options itself.
  byVariable('NODE_OPTIONS', '--max-http-header-size=9999'),
  byVariable('NODE_PATH', '/tmp/modules'),
  byVariable('ELECTRON_ENABLE_LOGGING', '1'),
  byVariable('ELECTRON_NO_ASAR', '1'),
  byVariable('ELECTRON_DISABLE_SANDBOX', '1'),
  byVariable('LD_AUDIT', '/tmp/none.so'),
]
