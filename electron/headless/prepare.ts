import { accessSync, constants, mkdirSync, writeSync } from 'node:fs'
import { app } from 'electron'
import { failureOf } from '../../shared/errors/casebook-error'
import { exitCodeOf } from '../../shared/errors/exit-code'
import type { HeadlessJob } from '../../shared/ipc/contract'
import type { Check } from '../../shared/ipc/installation-channels'
import type { FileRefs } from '../files/file-refs'
import { pages } from '../windows/pages'
import { type HeadlessRequest, type Question, readCommandLine } from './command-line'
import { offerPaths } from './offer-paths'
import { type HeadlessPlaces, placesOf } from './places'
import { readSecrets } from './secrets'
import { usage } from './usage'
import { preflightAnswer } from './preflight'
import { makeWorkingFolder, removeFolder } from './working-folder'

/** A command to carry out: what the window is told, and the places only main knows. */
export interface PreparedJob {
  /** The job for the window; asked again it holds no secrets any more. */
  readonly handOver: () => HeadlessJob
  readonly places: HeadlessPlaces
  /** Where the analyst's signing keys are kept. */
  readonly installation: string
  /** Whether it works with the projections this installation keeps, not with one in memory. */
  readonly keepsProjection: boolean
  /** Removes the working folder; nothing of the case stays behind. */
  readonly tidy: () => void
}

/**
 * Reads the command line before the app is ready; `null` when it asks for the window. A question is
 * answered here, and a wrong command line ends the program with its sentence and its exit code.
 * @param look at the computer, for whoever asks of it
 */
export function prepareHeadless(
  refs: FileRefs,
  demoFolder: string,
  look: () => readonly Check[],
): PreparedJob | null {
  const request = readCommandLine(process.argv)
  if (request === null) return null
  if (request.kind === 'question') {
    const { text, code } = answerTo(request, look)
    tell(process.stdout.fd, text)
    process.exit(code)
  }
  if (request.kind === 'usage-error')
    return leave(exitCodeOf('usage'), `${request.sentence}\n${request.usage}`)
  const own = app.getPath('userData')
  const keepsProjection = worksOnKept.includes(request.command)
  if (keepsProjection) refuseBesideWindow()
  const tidyFolder = keepsProjection ? () => {} : leaveInstallation()
  const installation = isWritable(own) ? own : app.getPath('userData')
  let tidied = false
  const tidy = () => {
    tidied = true
    tidyFolder()
  }
  endOnFault(tidy, () => tidied)
  try {
    const places = placesOf(request, process.cwd(), demoFolder)
    const secrets = readSecrets(request, process.cwd())
    const handOver = handOnce(offerPaths(request, places, secrets, refs))
    return { handOver, places, installation, keepsProjection, tidy }
  } catch (thrown) {
    tidy()
    const { kind, message } = failureOf(thrown)
    return leave(exitCodeOf(kind), message)
  }
}

function answerTo(question: Question, look: () => readonly Check[]) {
  if (question.about === 'computer') return preflightAnswer(look(), question.json)
  return { text: question.about === 'usage' ? usage() : `Casebook ${app.getVersion()}`, code: 0 }
}

/** One makes a working copy that is kept anew, the other throws a plain one away. */
const worksOnKept: readonly HeadlessRequest['command'][] = ['rebuild', 'upgrade']

/** Main keeps no secret longer than the window needs to ask for it. */
function handOnce(whole: HeadlessJob): () => HeadlessJob {
  let job = whole
  return () => {
    const handed = job
    job = { ...job, passphrase: null, newPassphrase: null }
    return handed
  }
}

/** A folder of its own: the command neither waits for an open window nor sees its projection. */
function leaveInstallation(): () => void {
  const folder = makeWorkingFolder()
  app.setPath('userData', folder)
  return () => removeFolder(folder)
}

/** Makes the folder where it is missing. On a system that forbids it keys last as long as a command. */
function isWritable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Two programs cannot work with one projection; the window is shown to whoever is to close it. */
function refuseBesideWindow(): void {
  if (app.requestSingleInstanceLock()) return
  leave(
    exitCodeOf('busy'),
    'Nothing was begun: Casebook is open and may be working with the working copy of this case. Close Casebook, then try again.',
  )
}

/** As a shell has it: 128 + SIGPIPE. */
const EXIT_NOBODY_READS = 141

/** Electron answers a fault of the main process with a dialog, which nobody would see here. */
function endOnFault(tidy: () => void, isFinished: () => boolean): void {
  const end = (code: number) => {
    tidy()
    app.exit(code)
  }
  // Whoever read the answers has gone (`casebook sources … | head`).
  process.stdout.on('error', () => end(EXIT_NOBODY_READS))
  process.stderr.on('error', () => end(EXIT_NOBODY_READS))
  const fail = (words: string) => {
    tell(process.stderr.fd, words)
    end(exitCodeOf('internal'))
  }
  process.on('uncaughtException', (thrown) => fail(failureOf(thrown).message))
  process.on('unhandledRejection', (thrown) => fail(failureOf(thrown).message))
  // A signal ends the program as a closed window does: with 0, as if everything had been done.
  app.on('before-quit', () => {
    if (!isFinished()) fail('The command was not finished: the program was told to end.')
  })
  // Nobody would answer the command any more, and it would wait for ever.
  app.on('render-process-gone', (_event, contents, { reason }) => {
    if (contents.getURL() === pages.main)
      fail(
        `The command was not finished: its process ended (${reason}). The case keeps what was reported.`,
      )
  })
}

/** Where whoever would read it has gone, the exit code still tells. */
function tell(stream: number, words: string): void {
  try {
    writeSync(stream, `${words}\n`)
  } catch {}
}

function leave(code: number, words: string): never {
  tell(process.stderr.fd, words)
  process.exit(code)
}
