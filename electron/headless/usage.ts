import { commandNames, commands, type SpokenCommand } from './commands'

/** Stands in the usage for the options of `howToUnlock`. */
const PASSPHRASE = 'PASSPHRASE'

const howToUnlock = [
  `${PASSPHRASE} is --passphrase-file FILE (its first line), or --passphrase-stdin (the first line of`,
  'standard input). It is never a word of the command line. The command passphrase takes',
  '--recovery-file FILE (the 24 words) in its place.',
]

/** The usage of one command, on one line. */
export function usageOf(name: SpokenCommand): string {
  const { takesCase, words, options, required } = commands[name]
  const shown = Object.entries(options).map(([option, value]) => {
    const written = value === null ? `--${option}` : `--${option} ${value}`
    return required.includes(option) ? written : `[${written}]`
  })
  const caseWords = takesCase ? ['CASE.casebook'] : []
  const secret = takesCase ? [PASSPHRASE] : []
  return ['casebook', name, ...caseWords, ...words, ...secret, ...shown].join(' ')
}

/** The usage of all commands, each with its purpose. */
export const usage = (): string =>
  [
    'Usage:',
    ...commandNames.map((name) => `  ${usageOf(name)}\n      ${commands[name].purpose}`),
    ...howToUnlock,
  ].join('\n')
