import type { Credibility } from '../../../shared/model/grading'
import { credibilityWords } from '../../../shared/model/grading'
import type { Command } from '../../parts/commands/command'

/** What the reader's keys do. */
export interface ReaderMoves {
  readonly nextSentence: () => void
  readonly previousSentence: () => void
  readonly extend: () => void
  readonly shorten: () => void
  readonly stepOut: () => void
  readonly clip: () => void
  readonly pickCode: () => void
  readonly grade: (credibility: Credibility) => void
  readonly tag: () => void
  readonly nextClip: () => void
  readonly previousClip: () => void
  readonly cite: () => void
  readonly original: () => void
  readonly both: () => void
  /** By so many steps, larger or smaller; 0 for as wide as the pane. */
  readonly zoom: (steps: -1 | 0 | 1) => void
  readonly copy: () => void
  readonly remove: () => void
  readonly find: () => void
  /** Searches pages without text for words in their pixels. */
  readonly recognise: () => void
  /** Puts what stands outside the article of a web page into its text. */
  readonly wholePage: () => void
}

/** Why some of them cannot be done now, in words. */
export interface ReaderLimits {
  readonly withoutPassage: string | undefined
  readonly withoutClip: string | undefined
  readonly withoutClips: string | undefined
  /** Text or original. */
  readonly withoutOriginal: string | undefined
  /** Pages that are shown now. */
  readonly withoutPages: string | undefined
  readonly withoutEmptyPages: string | undefined
  readonly withoutOutside: string | undefined
  readonly withoutBriefing: string | undefined
}

const grades: readonly Credibility[] = [1, 2, 3, 4, 5, 6]

/** The commands of the reader, in the order of the work. */
export function readerCommands(moves: ReaderMoves, limits: ReaderLimits): Command[] {
  const command = (
    id: string,
    label: string,
    keys: string[],
    run: () => void,
    more: Partial<Command> = {},
  ): Command => ({
    id: `reader.${id}`,
    label,
    group: 'Reader',
    keys,
    run,
    ...more,
  })
  const { withoutPassage, withoutClip, withoutClips, withoutBriefing } = limits
  const { withoutOriginal, withoutPages } = limits
  return [
    command('next', 'Next sentence', ['ArrowDown'], moves.nextSentence, { strip: 'next sentence' }),
    command('previous', 'Previous sentence', ['ArrowUp'], moves.previousSentence),
    command('extend', 'Extend by a sentence', ['Shift+ArrowDown'], moves.extend, {
      strip: 'extend',
      unavailable: withoutPassage,
    }),
    command('shorten', 'Shorten by a sentence', ['Shift+ArrowUp'], moves.shorten, {
      unavailable: withoutPassage,
    }),
    command('clip', 'Clip the passage', ['Enter'], moves.clip, {
      strip: 'clip',
      unavailable: withoutPassage,
    }),
    command('code', 'Code of the clip', ['C'], moves.pickCode, {
      strip: 'code',
      unavailable: withoutClip,
    }),
    ...grades.map((grade) =>
      command(
        `grade${grade}`,
        `Credibility ${grade}, ${credibilityWords[grade]}`,
        [String(grade)],
        () => moves.grade(grade),
        {
          unavailable: withoutClip,
          strip: 'credibility',
        },
      ),
    ),
    command('tag', 'Tag an actor', ['A'], moves.tag, {
      strip: 'tag actor',
      unavailable: withoutPassage,
    }),
    command('nextClip', 'Next clip', ['J'], moves.nextClip, {
      strip: 'next clip',
      unavailable: withoutClips,
    }),
    command('previousClip', 'Previous clip', ['K'], moves.previousClip, {
      unavailable: withoutClips,
    }),
    command('cite', 'Cite the clip in the briefing', ['L'], moves.cite, {
      strip: 'cite',
      unavailable: withoutClip ?? withoutBriefing,
    }),
    command('original', 'Text or original', ['O'], moves.original, {
      strip: 'original',
      unavailable: withoutOriginal,
    }),
    command('both', 'Text and original side by side', ['Shift+O'], moves.both, {
      unavailable: withoutOriginal,
    }),
    command('larger', 'Larger pages', ['+'], () => moves.zoom(1), { unavailable: withoutPages }),
    command('smaller', 'Smaller pages', ['-'], () => moves.zoom(-1), { unavailable: withoutPages }),
    command('fit', 'Pages as wide as the pane', ['0'], () => moves.zoom(0), {
      unavailable: withoutPages,
    }),
    command('copy', 'Copy the passage, its addresses defanged', ['Ctrl+C'], moves.copy),
    command('remove', 'Remove the clip', ['Delete'], moves.remove, { unavailable: withoutClip }),
    command('find', 'Find in document', ['Ctrl+Shift+F'], moves.find),
    command('recognise', 'Recognise text', [], moves.recognise, {
      unavailable: limits.withoutEmptyPages,
    }),
    command('wholePage', 'Take the whole page', [], moves.wholePage, {
      unavailable: limits.withoutOutside,
    }),
    command('out', 'Let go of the passage', ['Escape'], moves.stepOut, {
      unavailable: withoutPassage,
    }),
  ]
}
