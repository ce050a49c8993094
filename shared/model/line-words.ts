import type { Line } from './briefing'

/** The words of a line, its terms written out, its citations and footnotes left out. */
export const wordsOf = ({ runs }: Pick<Line, 'runs'>): string =>
  runs
    .map((run) => (run.kind === 'text' ? run.text : run.kind === 'likelihood' ? run.term : ''))
    .join('')
