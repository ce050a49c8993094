import { commandNames, optionsOf } from '../headless/commands'

/*
 * Chromium and Node obey hundreds of switches and some variables, and many of them hand the program
 * to whoever set them: a debugger's port, a proxy, a prefix before each process. An installed program
 * therefore takes the switches it knows and no others. What the environment holds is not ours to know,
 * so there the dangerous names are listed.
 */

/** Switches of Chromium that an analyst's desktop may need: display, scale, language. */
const forTheDesktop: readonly string[] = [
  'class',
  'force-device-scale-factor',
  'force-high-contrast',
  'force-renderer-accessibility',
  'gtk-version',
  'lang',
  'log-level',
  'name',
  'ozone-platform',
  'ozone-platform-hint',
]

/** Where things are kept. Who may set these may set the home folder too. */
const forFolders: readonly string[] = ['cases-folder', 'user-data-dir']

const known: ReadonlySet<string> = new Set([
  'help',
  'version',
  ...forTheDesktop,
  ...forFolders,
  ...commandNames.flatMap((name) => Object.keys(optionsOf(name))),
])

/** Variables that put code into the program, open it to another one, or take its sandbox away. */
const dangerousVariables: readonly string[] = [
  'CHROME_DEVEL_SANDBOX',
  'DYLD_INSERT_LIBRARIES',
  'ELECTRON_DISABLE_SANDBOX',
  'ELECTRON_ENABLE_LOGGING',
  'ELECTRON_LOG_ASAR_READS',
  'ELECTRON_LOG_FILE',
  'ELECTRON_NO_ASAR',
  'ELECTRON_PROFILE_INIT_SCRIPTS',
  'ELECTRON_RUN_AS_NODE',
  'LD_AUDIT',
  'LD_PRELOAD',
  'NODE_OPTIONS',
  'NODE_PATH',
  'NODE_REPL_EXTERNAL_MODULE',
  'NODE_V8_COVERAGE',
]

/**
 * What in the start of the program would let somebody else steer it, as a sentence with what to do;
 * `null` when nothing would.
 * @param words of the command line, without the executable
 */
export function steeringIn(
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): string | null {
  const unknown = switchesIn(words, platform).find((name) => !known.has(name))
  if (unknown !== undefined) {
    return `it takes no switch --${unknown}, since such a switch can open it to other programs. Start it without.`
  }
  const variable = dangerousVariables.find((name) => (environment[name] ?? '') !== '')
  if (variable !== undefined) {
    return `the variable ${variable} of its environment can open it to other programs. Unset it, then start Casebook again.`
  }
  return null
}

/**
 * The switches as Chromium finds them, wherever they stand before a lone `--`
 * (base/command_line.cc): blanks around a word do not count, on Windows a slash begins one too, and
 * case does not matter there.
 */
function switchesIn(words: readonly string[], platform: NodeJS.Platform): string[] {
  const trimmed = words.map((word) => word.trim())
  const end = trimmed.indexOf('--')
  const before = end < 0 ? trimmed : trimmed.slice(0, end)
  return before.flatMap((word) => {
    const [, name] = (platform === 'win32' ? WINDOWS_SWITCH : SWITCH).exec(word) ?? []
    return name === undefined ? [] : [name.toLowerCase()]
  })
}

// No switch has a name of another form: a quoted passage that begins with a dash is none.
const SWITCH = /^--?([a-z][a-z\d_-]*)(?:=|$)/i
const WINDOWS_SWITCH = /^(?:--?|\/)([a-z][a-z\d_-]*)(?:=|$)/i
