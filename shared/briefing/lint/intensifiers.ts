import type { Hit } from './finding'
import type { Rule } from './rule'

const empty =
  /\b(?:clearly|obviously|undoubtedly|unquestionably|indisputably|undeniably|definitely|(?<!almost\s)(?<!nearly\s)certainly|evidently|plainly|of course|needless to say|no doubt|without (?:a |any )?doubt|beyond (?:any |all )?doubt|it is (?:clear|obvious|evident|well known) that)\b(?!\s+(?:visible|marked|labelled|legible|defined|distinguishable|dated|signed))/gi

export const emptyIntensifier: Rule = {
  name: 'empty-intensifier',
  severity: 'warning',
  title: 'Empty intensifier',
  why: 'It asks the reader to be sure and gives no reason to be.',
  source: 'ICD 203, standard 2',
  check: ({ text, quotes }) =>
    Array.from(text.matchAll(empty))
      .filter(({ index }) => !quotes.some(({ start, end }) => index >= start && index < end))
      .map(({ 0: words, index }): Hit => {
        const end = index + words.length
        const message = `“${words}” adds no proof. Leave it out, or say what makes it so.`
        return { span: { start: index, end }, message, fix: without(text, index, end, words) }
      }),
}

/** Takes the words out with the comma and the space behind them; what follows a start begins large. */
function without(text: string, start: number, end: number, words: string) {
  const gap = /^,?\s+/.exec(text.slice(end))?.[0].length ?? 0
  const opens = start === 0 || /[.!?]\s+$/.test(text.slice(0, start))
  const next = opens ? text.slice(end + gap, end + gap + 1) : ''
  // At the end of a sentence the space before the words goes instead.
  const space = gap === 0 ? (/[,\s]+$/.exec(text.slice(0, start))?.[0].length ?? 0) : 0
  return {
    kind: 'replace',
    span: { start: start - space, end: end + gap + next.length },
    words: next.toUpperCase(),
    label: `Take out “${words.toLowerCase()}”`,
  } as const
}
