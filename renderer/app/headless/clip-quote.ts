import { anchorPassage } from '../../../shared/clip/anchor'
import { fromCodePoints, toCodePoints } from '../../../shared/clip/code-points'
import { findQuote } from '../../../shared/clip/quote'
import { CasebookError } from '../../../shared/errors/casebook-error'
import type { Clip } from '../../../shared/model/clip'
import { Credibility } from '../../../shared/model/grading'
import type { Source } from '../../../shared/model/source'
import type { SourceText } from '../../../shared/model/source-text'
import { clipPassage } from '../../store/writes/clips'
import { type Command, type CommandContext, optionOf, withCase } from './command'
import { readNamed } from './print-text'

/** `clip`: clips the quoted passage, or the one between two places in Unicode code points. */
export const clipQuote: Command = (context) =>
  withCase(context, 'changes', async (opened) => {
    const { source, text } = await readNamed(opened, context.job.words[0] ?? '')
    const { start, end } = passageOf(context, source, text)
    const code = optionOf(context, 'code')
    const grade = optionOf(context, 'credibility')
    const clip = await clipPassage(opened, source, anchorPassage(text, source.sha256, start, end), {
      ...(code === undefined ? {} : { code }),
      ...(grade === undefined ? {} : { credibility: Credibility.parse(Number(grade)) }),
    })
    await context.answer(
      `c${clip.number} of S${source.number}: “${clip.anchor.exact}”`,
      described(clip, text),
    )
    return 0
  })

/** The passage asked for, in UTF-16 offsets. */
function passageOf(context: CommandContext, source: Source, { text }: SourceText) {
  const quote = optionOf(context, 'quote')
  if (quote !== undefined) return placeOfQuote(source, text, quote)
  const end = Number(optionOf(context, 'end'))
  const length = toCodePoints(text, text.length)
  if (end > length) {
    throw new CasebookError(
      'refused',
      `No clip was made: the text of S${source.number} has ${length} characters, and --end is ${end}.`,
    )
  }
  return {
    start: fromCodePoints(text, Number(optionOf(context, 'start'))),
    end: fromCodePoints(text, end),
  }
}

/**
 * The one place of a quote; runs of white space count as one space.
 * @throws CasebookError `refused` when the text holds it nowhere or more than once
 */
export function placeOfQuote(
  source: Source,
  text: string,
  quote: string,
): { start: number; end: number } {
  const places = findQuote(text, quote)
  const [place] = places
  if (place !== undefined && places.length === 1) return place
  const name = `S${source.number} (${source.fileName})`
  throw new CasebookError(
    'refused',
    places.length === 0
      ? `No clip was made: ${name} does not hold the quote “${quote}”. The command text prints its words.`
      : `No clip was made: ${name} holds the quote “${quote}” at ${places.length} places. Quote more words around it.`,
  )
}

const described = (clip: Clip, { text }: SourceText) => ({
  clip: `c${clip.number}`,
  clipId: clip.id,
  sourceId: clip.sourceId,
  start: toCodePoints(text, clip.anchor.start),
  end: toCodePoints(text, clip.anchor.end),
  exact: clip.anchor.exact,
  paragraph: clip.anchor.paragraph,
  page: clip.anchor.page,
  code: clip.code,
  credibility: clip.credibility,
})
