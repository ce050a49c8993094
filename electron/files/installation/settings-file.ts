import { readFileSync, renameSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Settings } from '../../../shared/ipc/installation-channels'
import { utf8 } from '../../../shared/text/bytes'
import { writeFileAtomically } from '../disk/atomic-write'
import { codeOf } from '../disk/disk'

/** What the settings are before anybody changed one. */
export const usualSettings = (accountName: string): Settings => ({
  theme: 'system',
  density: 'normal',
  size: 100,
  railNarrow: false,
  inspectorOpen: true,
  paper: 'a4',
  analyst: accountName,
  singleKeys: true,
  idleLockMinutes: 5,
  hiddenFromCapture: false,
  dateForm: 'day-first',
  scheme: null,
  scale: 'icd-203',
  casesFolder: null,
})

/** What the file comes to. */
interface Found {
  readonly settings: Settings
  /** What is wrong with it, in words; `null` when nothing is. */
  readonly fault: string | null
}

/**
 * The settings of this installation in their one file. It is read when a setting is first asked
 * for; one that is no settings file is set aside under another name, and {@link fault} says so.
 */
export class SettingsFile {
  private known: Found | null = null

  constructor(
    private readonly path: string,
    private readonly usual: Settings,
  ) {}

  /** All settings. */
  get current(): Settings {
    return this.found().settings
  }

  /** What is wrong with the file, in words; `null` when nothing is. */
  get fault(): string | null {
    return this.found().fault
  }

  /**
   * Changes some settings and answers all of them.
   * @throws CasebookError `no-space` or `denied`; the settings are as they were then
   */
  change(changes: Partial<Settings>): Settings {
    const next = Settings.parse({ ...this.current, ...changes })
    writeFileAtomically(this.path, utf8(JSON.stringify(next, null, 2)))
    this.known = { ...this.found(), settings: next }
    return next
  }

  private found(): Found {
    this.known ??= readFound(this.path, this.usual)
    return this.known
  }
}

function readFound(path: string, usual: Settings): Found {
  try {
    const { settings, unsound } = soundSettings(readFileSync(path, 'utf8'), usual)
    return { settings, fault: unsound.length === 0 ? null : unsoundWords(path, unsound) }
  } catch (error) {
    const isThere = codeOf(error) !== 'ENOENT'
    return { settings: usual, fault: isThere ? setAside(path, error) : null }
  }
}

/**
 * Each setting on its own, one that is not of its form at its usual value, and the names of those.
 * @throws SyntaxError when the text is not one JSON object
 */
function soundSettings(
  text: string,
  usual: Settings,
): { settings: Settings; unsound: readonly string[] } {
  const found: unknown = JSON.parse(text)
  if (typeof found !== 'object' || found === null || Array.isArray(found)) {
    throw new SyntaxError('It is not one object.')
  }
  // A setting of another version is none of ours and no fault.
  const ours = Object.entries(found).filter(([name]) => Object.hasOwn(Settings.shape, name))
  const isSound = ([name, value]: [string, unknown]) =>
    Settings.shape[name as keyof Settings].safeParse(value).success
  return {
    settings: Settings.parse({ ...usual, ...Object.fromEntries(ours.filter(isSound)) }),
    unsound: ours.filter((member) => !isSound(member)).map(([name]) => name),
  }
}

const unsoundWords = (path: string, names: readonly string[]): string =>
  `In ${path} ${names.join(', ')} ${names.length === 1 ? 'is not of its form and stands at its usual value' : 'are not of their form and stand at their usual values'}. The other settings hold.`

/** Takes a file that is none out of the way, under a name that no earlier one has; says what was done. */
function setAside(path: string, error: unknown): string {
  const usual = 'All settings stand at their usual values; no case is touched.'
  if (!(error instanceof SyntaxError)) {
    return `The settings in ${path} cannot be read (${codeOf(error)}). ${usual}`
  }
  const stamp = new Date().toISOString().replace(/[:.]/g, '-')
  const aside = join(dirname(path), `${basename(path, '.json')} set aside ${stamp}.json`)
  try {
    renameSync(path, aside)
    return `The settings file was damaged and was set aside as ${aside}. ${usual}`
  } catch (failure) {
    return `The settings in ${path} are damaged and could not be set aside (${codeOf(failure)}). ${usual}`
  }
}
