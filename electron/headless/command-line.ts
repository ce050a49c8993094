import type { CommandName } from '../../shared/ipc/contract'
import { commandNames, commands, isCommandName, optionsOf, type SpokenCommand } from './commands'
import { usage, usageOf } from './usage'

/** A command line that asks for something the program can do. Paths are as they were typed. */
export interface HeadlessRequest {
  readonly kind: 'request'
  readonly command: CommandName
  readonly caseFile: string | null
  /** Files and folders to import. */
  readonly paths: readonly string[]
  /** Positional words that are no paths. */
  readonly words: readonly string[]
  readonly options: Readonly<Record<string, string | true>>
}

/** A command line that cannot be understood: exit code 2. */
export interface UsageError {
  readonly kind: 'usage-error'
  /** What is wrong, one sentence. */
  readonly sentence: string
  readonly usage: string
}

/** What main answers by itself, before there is a window: about the program, or the computer it is on. */
export type Question =
  | { readonly kind: 'question'; readonly about: 'usage' | 'version' }
  | { readonly kind: 'question'; readonly about: 'computer'; readonly json: boolean }

const questions: Readonly<Record<string, 'usage' | 'version'>> = {
  '--help': 'usage',
  '-h': 'usage',
  '--version': 'version',
}

/**
 * What the program was started for: a command, a wrong command, a question, or `null` for the
 * window. Other words that begin with a dash before the command belong to Chromium.
 * @param argv as the process has it, the executable first
 * @param hasAppFolder whether the app's folder follows the executable, as in a checkout
 */
export function readCommandLine(
  argv: readonly string[],
  hasAppFolder = (process as { defaultApp?: boolean }).defaultApp === true,
): HeadlessRequest | UsageError | Question | null {
  const given = hasAppFolder ? afterSwitches(argv.slice(1)).slice(1) : argv.slice(1)
  const words = afterSwitches(given)
  for (const word of given.slice(0, given.length - words.length)) {
    const about = questions[word]
    if (about !== undefined) return { kind: 'question', about }
  }
  const [first] = words
  // The desktop starts the program with a case file that was double-clicked.
  if (first === undefined || (first.endsWith('.casebook') && words.length === 1)) return null
  return parseCommandLine(words)
}

function afterSwitches(words: readonly string[]): readonly string[] {
  let at = 0
  while (words[at]?.startsWith('-')) at += words[at] === '-r' || words[at] === '--require' ? 2 : 1
  return words.slice(at)
}

/** Parses a command and what follows it. */
export function parseCommandLine(argv: readonly string[]): HeadlessRequest | UsageError | Question {
  const [name = '', ...rest] = argv
  if (!isCommandName(name)) {
    const known = commandNames.join(', ')
    return {
      kind: 'usage-error',
      sentence: `There is no command "${name}"; there are ${known}.`,
      usage: usage(),
    }
  }
  const wrong = (sentence: string): UsageError => ({
    kind: 'usage-error',
    sentence,
    usage: `Usage: ${usageOf(name)}`,
  })
  const split = splitOptions(name, rest)
  if (typeof split === 'string') return wrong(split)
  const complaint = complaintAbout(name, split.words, split.options)
  if (complaint !== null) return wrong(complaint)
  if (name === 'preflight') {
    return { kind: 'question', about: 'computer', json: split.options.json === true }
  }
  const shape = commands[name]
  const afterCase = split.words.slice(shape.takesCase ? 1 : 0)
  const takesPaths = shape.words.some((word) => /^(PATH…|FILE\..+)$/.test(word))
  return {
    kind: 'request',
    command: name,
    caseFile: shape.takesCase ? (split.words[0] as string) : optionalCase(split.options),
    paths: takesPaths ? afterCase : [],
    words: takesPaths ? [] : afterCase,
    options: split.options,
  }
}

/** The case that a command may be told of and does not need. */
const optionalCase = ({ case: named }: SplitWords['options']): string | null =>
  typeof named === 'string' ? named : null

interface SplitWords {
  readonly words: string[]
  readonly options: Readonly<Record<string, string | true>>
}

/** Tells words from options (`--name value`, `--name=value`; `--` ends them), or what is wrong. */
function splitOptions(name: SpokenCommand, argv: readonly string[]): SplitWords | string {
  const shapes = optionsOf(name)
  const words: string[] = []
  const options: Record<string, string | true> = {}
  for (let at = 0; at < argv.length; at++) {
    const word = argv[at] as string
    if (word === '--') {
      words.push(...argv.slice(at + 1))
      break
    }
    if (!word.startsWith('--')) {
      words.push(word)
      continue
    }
    const equals = word.indexOf('=')
    const option = word.slice(2, equals < 0 ? undefined : equals)
    if (!Object.hasOwn(shapes, option)) return `The command ${name} has no option --${option}.`
    if (Object.hasOwn(options, option)) return `The option --${option} is there twice.`
    if (shapes[option] === null) {
      if (equals >= 0) return `The option --${option} takes no value.`
      options[option] = true
      continue
    }
    const value = equals >= 0 ? word.slice(equals + 1) : argv[++at]
    if (value === undefined || value === '') return `The option --${option} needs a value.`
    options[option] = value
  }
  return { words, options }
}

function complaintAbout(
  name: SpokenCommand,
  words: readonly string[],
  options: Readonly<Record<string, string | true>>,
): string | null {
  const shape = commands[name]
  const expected = [...(shape.takesCase ? ['CASE.casebook'] : []), ...shape.words]
  const missing = expected[words.length]
  if (missing !== undefined) return `The command ${name} needs ${missing}.`
  const surplus = words[expected.length]
  if (surplus !== undefined && !shape.words.includes('PATH…')) {
    return `The command ${name} does not know what to do with "${surplus}".`
  }
  const caseFile = shape.takesCase ? words[0] : optionalCase(options)
  if (caseFile && !caseFile.endsWith('.casebook')) {
    return `"${caseFile}" is not the name of a case file; that ends in .casebook.`
  }
  const absent = shape.required.find((option) => options[option] === undefined)
  if (absent !== undefined) return `The command ${name} needs --${absent}.`
  return complaintAboutSecrets(name, options) ?? complaintAboutValues(name, options)
}

/** Ways to say the passphrase of the case; exactly one is needed. */
const unlockingOptions = ['passphrase-file', 'passphrase-stdin', 'recovery-file']

function complaintAboutSecrets(name: SpokenCommand, options: SplitWords['options']): string | null {
  const opensCase = commands[name].takesCase || optionalCase(options) !== null
  if (!opensCase) return null
  const given = unlockingOptions.filter((option) => options[option] !== undefined)
  if (given.length > 1) return `The command ${name} takes --${given[0]} or --${given[1]}, not both.`
  if (given.length === 0) {
    return `The command ${name} needs the passphrase of the case: give --passphrase-file FILE, or --passphrase-stdin with the passphrase on standard input.`
  }
  if (name !== 'passphrase') return null
  if (options['new-passphrase-file'] !== undefined || options.recovery !== undefined) return null
  return 'The command passphrase needs --new-passphrase-file FILE, --recovery, or both.'
}

/** Values that are wrong whatever the case holds. */
function complaintAboutValues(
  name: SpokenCommand,
  options: Readonly<Record<string, string | true>>,
): string | null {
  for (const [option, allowed] of Object.entries(allowedValues)) {
    const value = options[option]
    if (value !== undefined && !allowed.test(String(value))) {
      return `The option --${option} cannot be "${value}".`
    }
  }
  if (options.block !== undefined && options.audience === undefined) {
    return 'The option --block needs --audience.'
  }
  if (options.standard !== undefined && (options.format ?? 'pdf') !== 'pdf') {
    return 'The option --standard is for the format pdf.'
  }
  if (name === 'clip') {
    const { quote, start, end } = options
    const byPlace = start !== undefined || end !== undefined
    if (quote === undefined && (start === undefined || end === undefined)) {
      return 'The command clip needs --quote, or --start and --end.'
    }
    if (quote !== undefined && byPlace)
      return 'The command clip takes --quote or --start and --end, not both.'
    if (byPlace && Number(end) <= Number(start))
      return 'The option --end must be greater than --start.'
  }
  return null
}

const allowedValues: Readonly<Record<string, RegExp>> = {
  format: /^(pdf|docx|html|md)$/,
  paper: /^(a4|letter)$/,
  standard: /^(ua-1|a-3a)$/,
  template: /^assessment$/,
  credibility: /^[1-6]$/,
  start: /^\d{1,9}$/,
  end: /^\d{1,9}$/,
}
