import { commandNames as jobNames } from '../../shared/ipc/contract'

/** Commands: those the window carries out, and one that main answers before there is any. */
export const commandNames = [...jobNames, 'preflight'] as const
export type SpokenCommand = (typeof commandNames)[number]

/** An option: the word for its value in the usage, or `null` when it has none. */
type OptionShapes = Readonly<Record<string, string | null>>

/** What a command line may hold after the command's name. */
export interface CommandShape {
  /** Whether the first word is the case file; such a command needs its passphrase too. */
  readonly takesCase: boolean
  /** The words that follow it, as the usage names them; `PATH…` stands for one or more. */
  readonly words: readonly string[]
  readonly options: OptionShapes
  /** Options that must be there. */
  readonly required: readonly string[]
  readonly purpose: string
}

const json = { json: null } as const

export const commands: Readonly<Record<SpokenCommand, CommandShape>> = {
  new: {
    takesCase: true,
    words: [],
    options: { title: 'TEXT', marking: 'MARKING', ...json },
    required: ['title'],
    purpose: 'make a case file',
  },
  import: {
    takesCase: true,
    words: ['PATH…'],
    options: json,
    required: [],
    purpose: 'take files, or all files of folders, into the case',
  },
  sources: { takesCase: true, words: [], options: json, required: [], purpose: 'list the sources' },
  text: {
    takesCase: true,
    words: ['SOURCE'],
    options: json,
    required: [],
    purpose: 'print the text of a source (S3, its id, or the beginning of its SHA-256)',
  },
  clip: {
    takesCase: true,
    words: ['SOURCE'],
    options: {
      quote: 'TEXT',
      start: 'N',
      end: 'N',
      code: 'CODE',
      credibility: '1-6',
      ...json,
    },
    required: [],
    purpose: 'clip a passage: --quote, or --start and --end in Unicode code points',
  },
  brief: {
    takesCase: true,
    words: [],
    options: {
      out: 'FILE',
      format: 'pdf|docx|html|md',
      paper: 'a4|letter',
      standard: 'ua-1|a-3a',
      template: 'assessment',
      audience: 'MARKING',
      block: null,
      ...json,
    },
    required: ['out'],
    purpose: 'write the briefing as PDF, or in another form',
  },
  lint: {
    takesCase: true,
    words: [],
    options: json,
    required: [],
    purpose:
      'check the briefing against the standards; exit code 3 when a finding stops its export',
  },
  check: {
    takesCase: false,
    words: ['FILE.pdf'],
    options: { case: 'CASE.casebook PASSPHRASE', ...json },
    required: [],
    purpose:
      'say whether a finished PDF is as it was signed, and by which key; with a case, whether what it cites still stands',
  },
  verify: {
    takesCase: true,
    words: [],
    options: json,
    required: [],
    purpose: 'check chain, seals, signatures, originals and anchors; exit code 4 when one is wrong',
  },
  history: { takesCase: true, words: [], options: json, required: [], purpose: 'list the journal' },
  scheme: {
    takesCase: true,
    words: ['FILE.json'],
    options: json,
    required: [],
    purpose: 'mark the case by the marking scheme in a file',
  },
  passphrase: {
    takesCase: true,
    words: [],
    options: { 'new-passphrase-file': 'FILE', recovery: null, ...json },
    required: [],
    purpose:
      'change the passphrase, or with --recovery the recovery key; nothing else is sealed anew',
  },
  rebuild: {
    takesCase: true,
    words: [],
    options: json,
    required: [],
    purpose: 'make the working copy that the window keeps anew from the case file',
  },
  compact: {
    takesCase: true,
    words: [],
    options: json,
    required: [],
    purpose: 'write the case as it stands into a new file; the old one is kept with its history',
  },
  upgrade: {
    takesCase: true,
    words: [],
    options: json,
    required: [],
    purpose: 'seal a case file of format 0; the old one is kept',
  },
  demo: {
    takesCase: false,
    words: [],
    options: { out: 'FOLDER', ...json },
    required: ['out'],
    purpose: 'build the example case and its briefing',
  },
  preflight: {
    takesCase: false,
    words: [],
    options: json,
    required: [],
    purpose:
      'say how this computer keeps what surrounds a case; exit code 3 when something asks for care',
  },
}

/**
 * How a secret is handed over: never as a word of the command line, which other programs of the
 * computer can read.
 */
const secretOptions: OptionShapes = { 'passphrase-file': 'FILE', 'passphrase-stdin': null }

/** All options that a command takes. */
export const optionsOf = (name: SpokenCommand): OptionShapes => ({
  ...commands[name].options,
  ...(commands[name].takesCase || name === 'check' ? secretOptions : {}),
  ...(name === 'passphrase' ? { 'recovery-file': 'FILE' } : {}),
})

export const isCommandName = (word: string): word is SpokenCommand =>
  (commandNames as readonly string[]).includes(word)
