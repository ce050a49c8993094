import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractFile, listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { expect, test } from '@playwright/test'
import { processTree } from '../builders/processes'
import { newHome, sandboxed } from './program'

/*
 * The program as it is installed: packed, its fuses closed, started from outside like any other. No
 * driver can attach to it.
 */

const root = join(import.meta.dirname, '../..')
const isRoot = process.getuid?.() === 0

/** Why the program cannot be packed or started as installed here, as a sentence; '' when it can. */
function noInstallation(): string {
  if (process.platform !== 'linux') return 'The packed program is tested on Linux only.'
  if (spawnSync('dpkg-deb', ['--version']).status !== 0)
    return 'The packed program is not tested: dpkg-deb is not there.'
  return sandboxed
    ? ''
    : 'The packed program is not tested: it cannot be started without rights here.'
}
const reason = noInstallation()

let folder: string
/** What the Debian package holds, unpacked. */
let system: string
let home: string
test.describe.configure({ mode: 'serial' })
test.beforeAll(() => {
  if (reason !== '') console.log(reason)
  test.skip(reason !== '', reason)
  folder = mkdtempSync(join(tmpdir(), 'casebook-installed-'))
  chmodSync(folder, 0o755)
  home = newHome()
  system = join(folder, 'system')
  const words = [join(root, 'scripts/package.mjs'), '--into', folder, '--quick']
  const packed = spawnSync(process.execPath, words, { encoding: 'utf8' })
  expect(packed.status, packed.stdout + packed.stderr).toBe(0)
  const unpacked = spawnSync('dpkg-deb', ['--extract', debianPackage(), system])
  expect(unpacked.status).toBe(0)
})
test.afterAll(() => {
  for (const place of [folder, home]) rmSync(place, { recursive: true, force: true })
})

const debianPackage = () => {
  const sums = readFileSync(join(folder, 'SHA256SUMS'), 'utf8')
  return join(folder, /\S+\.deb/.exec(sums)?.[0] ?? '')
}
const installed = (path: string) => join(system, path)

/**
 * The words that start the installed command with no rights. Root makes the package's folder stand
 * at its place, for this process alone; without root the program is started where it lies.
 */
function command(words: readonly string[]): [file: string, words: string[]] {
  if (!isRoot) return [installed('opt/Casebook/casebook'), [...words]]
  const bind = 'mount --bind "$1" /opt && shift && exec "$@"'
  const unprivileged = join(import.meta.dirname, 'unprivileged.sh')
  return ['unshare', ['--mount', 'sh', '-c', bind, 'sh', installed('opt'), unprivileged, ...words]]
}

const surroundings = (): { env: NodeJS.ProcessEnv } => {
  const { XDG_CONFIG_HOME: _, ...env } = process.env
  const CASEBOOK_ELECTRON = installed('usr/bin/casebook')
  return { env: { ...env, HOME: home, CASEBOOK_HOME: home, CASEBOOK_ELECTRON } }
}

test('the same tree gives the same bytes, built from another folder into another', () => {
  test.skip(process.env.CASEBOOK_LONG !== '1', 'builds the program anew: in npm run test:long')
  const built = join(folder, 'built')
  const again = join(folder, 'again')
  const run = (script: string, ...words: string[]) =>
    spawnSync(process.execPath, [join(root, script), ...words], {
      cwd: folder,
      env: { ...process.env, CASEBOOK_OUT: built },
      encoding: 'utf8',
    })
  expect(run('scripts/build.mjs').status).toBe(0)
  expect(run('scripts/package.mjs', '--into', again, '--quick').status).toBe(0)
  const sums = (place: string) => readFileSync(join(place, 'SHA256SUMS'), 'utf8')
  expect(sums(again)).toBe(sums(folder))
})

test('the fuses are closed in the executable', async () => {
  const wire = await getCurrentFuseWire(installed('opt/Casebook/casebook'))
  const [off, on] = Buffer.from('01')
  expect(wire).toMatchObject({
    [FuseV1Options.RunAsNode]: off,
    [FuseV1Options.EnableCookieEncryption]: on,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: off,
    [FuseV1Options.EnableNodeCliInspectArguments]: off,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: on,
    [FuseV1Options.OnlyLoadAppFromAsar]: on,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: off,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: off,
  })
})

test('the archive holds what runs, and nothing else', () => {
  const archive = installed('opt/Casebook/resources/app.asar')
  const files = listPackage(archive, { isPack: false })
  expect(files).toEqual(expect.arrayContaining(['/main/main.js', '/renderer/app/index.html']))
  expect(files.filter((name) => /\.(map|tsx?)$|\.(test|spec)\.|\/types\//.test(name))).toEqual([])
  const packages = files.filter((name) => /^\/node_modules\/(@[^/]+\/)?[^@/]+$/.test(name))
  expect(packages.every((name) => name.includes('typst-ts-node-compiler'))).toBe(true)
  expect(packages).toHaveLength(2)
  const about = JSON.parse(extractFile(archive, 'package.json').toString())
  expect(Object.keys(about.dependencies)).toHaveLength(1)
  expect(existsSync(installed('opt/Casebook/resources/default_app.asar'))).toBe(false)
})

test('the package gives the desktop a command, a file type and a helper of root', () => {
  const { stdout } = spawnSync('dpkg-deb', ['--contents', debianPackage()], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  for (const line of [
    /^-rwsr-xr-x root\/root .* \.\/opt\/Casebook\/chrome-sandbox$/m,
    /^-rwxr-xr-x root\/root .* \.\/usr\/bin\/casebook$/m,
    /\.\/usr\/share\/applications\/casebook\.desktop$/m,
    /\.\/usr\/share\/mime\/packages\/casebook\.xml$/m,
    /\.\/usr\/share\/doc\/casebook\/copyright$/m,
    /\.\/opt\/Casebook\/about\/casebook\.cdx\.json$/m,
    /\.\/opt\/Casebook\/about\/SECURITY\.md$/m,
  ])
    expect(stdout).toMatch(line)
  // Nobody but root may write what others start.
  expect(stdout).not.toMatch(/^.{5}w|^.{8}w/m)
})

test('a user without rights and without a display gets the example briefing, behind the sandbox', () => {
  const out = join(home, 'demo')
  const { DISPLAY: _, ...env } = surroundings().env
  const built = spawnSync(...command(['demo', '--out', out]), {
    env,
    encoding: 'utf8',
    timeout: 100_000,
  })
  expect(built.status, built.stderr).toBe(0)
  expect(built.stdout).toContain('passphrase: ')
  const pdf = readFileSync(join(out, 'exchange-server-compromise.pdf'))
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
})

test('the installed command says what it is, what it can do and how this computer is', () => {
  const { DISPLAY: _, ...env } = surroundings().env
  const ask = (word: string) =>
    spawnSync(...command([word]), { env, encoding: 'utf8', timeout: 30_000 })
  expect(ask('--version').stdout).toMatch(/^Casebook \d+\.\d+\.\d+\n$/)
  expect(ask('--help').stdout).toContain('casebook demo --out FOLDER')
  expect(ask('preflight').stdout).toMatch(/^\S.+ Disk encryption: cases\n/)
})

test('it does not start where others could steer it', () => {
  const start = (words: readonly string[], more: NodeJS.ProcessEnv) =>
    spawnSync(...command(words), {
      env: { ...surroundings().env, ...more },
      encoding: 'utf8',
      timeout: 30_000,
    })
  for (const [words, more, sentence] of [
    [['--remote-debugging-port=0'], {}, /no switch --remote-debugging-port/],
    [['--inspect=0', 'demo', '--out', home], {}, /no switch --inspect/],
    [['--no-sandbox'], {}, /no switch --no-sandbox/],
    [['--version'], { ELECTRON_RUN_AS_NODE: '1' }, /the variable ELECTRON_RUN_AS_NODE/],
  ] as const) {
    const { status, stdout, stderr } = start(words, more)
    expect({ status, stdout }).toEqual({ status: 7, stdout: '' })
    expect(stderr).toMatch(sentence)
  }
})

test('the window stands in sandboxed processes, and everything ends with it', async () => {
  const child = spawn(...command([]), { ...surroundings(), stdio: 'ignore' })
  const ended = once(child, 'exit')
  try {
    await expect.poll(() => pages(child).length).toBeGreaterThan(0)
    // 2: a filter of system calls (proc(5)).
    for (const status of pages(child)) expect(status).toMatch(/^Seccomp:\s+2$/m)
    const all = processTree(child.pid as number)
    child.kill('SIGTERM')
    expect(await ended).toEqual([0, null])
    await expect.poll(() => all.filter(isRunning)).toEqual([])
  } finally {
    child.kill('SIGKILL')
  }
})

/** What the system says of the processes that hold pages. */
function pages(child: ChildProcess): string[] {
  return processTree(child.pid as number).flatMap((pid) => {
    try {
      const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      const isPage = words.includes('--type=renderer')
      return isPage ? [readFileSync(`/proc/${pid}/status`, 'utf8')] : []
    } catch {
      return []
    }
  })
}

/** A process that has ended and that nobody has asked after is a zombie: state Z. */
function isRunning(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}
