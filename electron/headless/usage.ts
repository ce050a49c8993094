import { type CommandName, commandNames, commands } from './commands'

/** The usage of one command, on one line. */
export function usageOf(name: CommandName): string {
  const { takesCase, words, options, required } = commands[name]
  const shown = Object.entries(options).map(([option, value]) => {
    const written = value === null ? `--${option}` : `--${option} ${value}`
    return required.includes(option) ? written : `[${written}]`
  })
  return ['casebook', name, ...(takesCase ? ['CASE.casebook'] : []), ...words, ...shown].join(' ')
}

/** The usage of all commands, each with its purpose. */
export const usage = (): string =>
  [
    'Usage:',
    ...commandNames.map((name) => `  ${usageOf(name)}\n      ${commands[name].purpose}`),
  ].join('\n')
