import type { Indicator, Line } from '../model/briefing'
import type { DocumentLine, DocumentPoint } from '../model/briefing-document'
import { onOneLine } from './printed'

/** What an indicator is printed behind. */
const changeWords: Readonly<Record<Indicator['change'], string>> = {
  'more-likely': 'Would make it more likely',
  'less-likely': 'Would make it less likely',
}

/** What the printed lines assume, and what follows if that is wrong, in printing order. */
export const assumptionsOf = (
  printed: readonly DocumentLine[],
  written: ReadonlyMap<string, Line>,
): DocumentPoint[] =>
  printed
    .filter(({ type }) => type === 'assumption')
    .map((line) => {
      const follows = trimmed(written.get(line.id)?.ifWrong ?? '')
      return pointOf(line, `${saidBy(line)}${follows && ` If it is wrong: ${follows}`}`)
    })

/** What would change the printed judgements, in printing order. */
export const indicatorsOf = (
  printed: readonly DocumentLine[],
  written: ReadonlyMap<string, Line>,
): DocumentPoint[] =>
  printed
    .filter(({ type }) => type === 'judgement')
    .flatMap((line) =>
      (written.get(line.id)?.indicators ?? []).map(({ change, text }) =>
        pointOf(line, `${changeWords[change]}: ${trimmed(text)}`),
      ),
    )

const pointOf = (
  { id, number, portion, judgement }: DocumentLine,
  words: string,
): DocumentPoint => ({
  lineId: id,
  line: number,
  key: judgement?.key ?? '',
  portion,
  words,
})

const saidBy = ({ inlines }: DocumentLine): string =>
  trimmed(
    inlines
      .map((inline) =>
        inline.kind === 'text'
          ? inline.text
          : inline.kind === 'likelihood'
            ? `${inline.term} (${inline.range})`
            : '',
      )
      .join(''),
  )

const trimmed = (text: string): string => onOneLine(text).trim()
