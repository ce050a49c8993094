/*
 * The program as it is installed. Writes into dist/: on Linux the folder, a tar.gz, a Debian and an
 * rpm package, elsewhere the installers of electron-builder.yml. The same commit gives the same bytes.
 *
 *   node scripts/package.mjs [--into FOLDER] [--quick | --driven]
 *
 * --quick     the folder and an uncompressed Debian package, for tests
 * --driven    the folder only, with the one fuse open that a driver of tests needs
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { aboutProject } from './packaging/app-folder.mjs'
import { writeDebianPackage } from './packaging/debian-package.mjs'
import { writeRpmPackage } from './packaging/rpm-package.mjs'
import { digestOf, electronVersion, packProgram, settle } from './packaging/program-folder.mjs'
import { say, SetupError } from './report.mjs'
import { root } from './setup.mjs'
import { isOnPath } from './system-packages.mjs'

const { values: wish } = parseArgs({
  options: {
    into: { type: 'string', default: path.join(root, 'dist') },
    quick: { type: 'boolean', default: false },
    driven: { type: 'boolean', default: false },
  },
})
const into = path.resolve(wish.into)
const electron = process.env.CASEBOOK_ELECTRON
// Files are readable by all, whoever packs them: another account installs and starts them.
process.umask(0o022)

try {
  if (electron === undefined)
    throw new SetupError('Run this as npm run package: it prepares Electron.')
  mkdirSync(into, { recursive: true })
  say(`packing with Electron ${electronVersion(electron)}`)
  const built = process.env.CASEBOOK_OUT || path.join(root, 'out')
  const program = packProgram({ electron, built, into, driven: wish.driven })
  if (process.platform === 'linux') finishOnLinux(program)
} catch (error) {
  if (!(error instanceof SetupError)) throw error
  say(error.message)
  process.exitCode = 1
}

function finishOnLinux(program) {
  const seconds = commitTime()
  settle(program, seconds)
  console.log(`${digestOf(program)}  ${path.basename(program)}`)
  if (wish.driven) return
  const files = []
  if (!wish.quick) files.push(writeArchive(program, seconds))
  if (isOnPath('dpkg-deb')) {
    files.push(writeDebianPackage({ program, into, seconds, quick: wish.quick }))
  } else {
    say('no Debian package was written: dpkg-deb is not on the path')
  }
  if (!wish.quick) {
    if (isOnPath('rpmbuild')) files.push(writeRpmPackage({ program, into, seconds }))
    else say('no rpm package was written: rpmbuild is not on the path')
  }
  const sums = files.map((file) => `${sha256(file)}  ${path.basename(file)}\n`).join('')
  writeFileSync(path.join(into, 'SHA256SUMS'), sums)
  process.stdout.write(sums)
}

/** The folder under the name and number of the program, to be unpacked anywhere. */
function writeArchive(program, seconds) {
  const { name, version } = aboutProject()
  const file = path.join(into, `${name}-${version}-linux-${process.arch}.tar.gz`)
  const { status, stderr } = spawnSync(
    'tar',
    [
      '--create',
      '--use-compress-program=gzip --no-name',
      `--file=${file}`,
      '--sort=name',
      `--mtime=@${seconds}`,
      '--owner=0',
      '--group=0',
      '--numeric-owner',
      `--transform=s,^${path.basename(program)},${name}-${version},`,
      `--directory=${into}`,
      path.basename(program),
    ],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new SetupError(`No archive was written. ${stderr}`)
  return file
}

/** Seconds since 1970: what is asked for, the time of the commit, or 1980 where there is none. */
function commitTime() {
  if (process.env.SOURCE_DATE_EPOCH) return Number(process.env.SOURCE_DATE_EPOCH)
  const { status, stdout } = spawnSync('git', ['log', '-1', '--format=%ct'], {
    cwd: root,
    encoding: 'utf8',
  })
  return status === 0 ? Number(stdout) : 315_532_800
}

function sha256(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}
