const WORDS_A_LINE = 6

/** Recovery words as they are printed, once, to be copied by hand. */
export const recoveryLines = (words: readonly string[]): string =>
  [
    'Recovery key, shown this once. It opens the case without the passphrase: write it down and keep it elsewhere.',
    ...Array.from({ length: Math.ceil(words.length / WORDS_A_LINE) }, (_, line) => {
      const from = line * WORDS_A_LINE
      return `  ${words.slice(from, from + WORDS_A_LINE).join(' ')}`
    }),
  ].join('\n')
