import type { Editor } from '@tiptap/core'
import type { Command } from '../../parts/commands/command'
import { apply, change } from './editor/apply'
import { citationAtCaret } from './editor/line-edits'
import { moveBlock } from './editor/line-keys'
import { currentLine } from './editor/lines'
import { moveSection } from './editor/section-edits'
import type { FindingActions } from './findings/use-finding-actions'
import type { Asked } from './pickers/asked'
import type { AskedSearch } from './search/search-bar'
import { chosenSection, sectionActions } from './section-actions'
import { tableCommands } from './table-commands'

interface Doings {
  readonly ask: (asked: Asked) => void
  readonly search: (kind: AskedSearch['kind']) => void
  readonly openPassage: (clipId: string) => void
  readonly findings: Pick<FindingActions, 'step' | 'fix' | 'askReason'>
  readonly toggleReading: () => void
  readonly exportPdf: () => void
  readonly askReaders: () => void
  readonly askForm: () => void
}

/** Everything that can be done in the briefing; keys, palette, key strip and key sheet come from it. */
export function briefingCommands(editor: Editor | null, doings: Doings): readonly Command[] {
  const always = [
    command(
      'preview',
      'Show the pages large, or the text',
      ['Ctrl+P'],
      'preview',
      doings.toggleReading,
    ),
    command('export', 'Export the briefing as PDF', ['Ctrl+E'], 'export PDF', doings.exportPdf),
    command(
      'readers',
      'Say for whom the pages are composed',
      ['Ctrl+Shift+M'],
      undefined,
      doings.askReaders,
    ),
    command(
      'export-as',
      'Export the briefing as Word, HTML or Markdown',
      ['Ctrl+Shift+E'],
      undefined,
      doings.askForm,
    ),
  ]
  if (editor === null) return always
  const onLine = (run: () => void) => () => {
    if (currentLine(editor.state) !== null) run()
  }
  const ask = (asked: Asked) => onLine(() => doings.ask(asked))
  const move = (step: -1 | 1) => () => {
    const section = chosenSection()
    if (section === null) apply(editor, moveBlock(step))
    else change(editor, moveSection(section, step))
  }
  return [
    command('cite', 'Cite a passage at the caret', ['Ctrl+L'], 'cite a passage', ask('clip')),
    command('judgement', 'Make the line a judgement', ['Ctrl+J'], 'judgement', ask('judgement')),
    command(
      'assumption',
      'Make the line an assumption, and say what follows if it is wrong',
      ['Ctrl+Shift+J'],
      undefined,
      ask('assumption'),
    ),
    command('marking', 'Mark the portion', ['Ctrl+M'], 'portion marking', ask('marking')),
    command('type', 'Say what kind of line it is', ['Ctrl+T'], 'line type', ask('type')),
    command('next-finding', 'Go to the next finding', ['F7'], 'next finding', () =>
      doings.findings.step(1),
    ),
    command('finding-before', 'Go to the finding before', ['Shift+F7'], undefined, () =>
      doings.findings.step(-1),
    ),
    command('fix', 'Mend the chosen finding', ['Alt+Enter'], 'fix', () => doings.findings.fix()),
    command('dismiss', 'Dismiss the chosen finding with a reason', ['Alt+Delete'], undefined, () =>
      doings.findings.askReason(),
    ),
    command(
      'line-up',
      'Move up the line, or the section chosen in the outline',
      ['Alt+ArrowUp'],
      'move line',
      move(-1),
    ),
    command(
      'line-down',
      'Move down the line, or the section chosen in the outline',
      ['Alt+ArrowDown'],
      'move line',
      move(1),
    ),
    ...always,
    command(
      'open-passage',
      'Open the passage cited before the caret',
      ['Ctrl+Enter'],
      undefined,
      () => {
        const clipId = citationAtCaret(editor.state)
        if (clipId !== null) doings.openPassage(clipId)
      },
    ),
    command(
      'footnote',
      'Insert a footnote, or change the selected one',
      ['Ctrl+Shift+N'],
      undefined,
      ask('footnote'),
    ),
    command('form', 'Choose the form of the line', ['Ctrl+Shift+L'], undefined, ask('form')),
    command('figure', 'Insert a figure', ['Ctrl+Shift+G'], undefined, () => doings.ask('figure')),
    ...tableCommands(editor).map(([id, label, keys, run]) =>
      command(id, label, keys, undefined, run),
    ),
    command('find', 'Find in the text', ['Ctrl+F'], 'find', () => doings.search('find')),
    command('replace', 'Find and replace in the text', ['Ctrl+H'], undefined, () =>
      doings.search('replace'),
    ),
    command('emphasis', 'Emphasise the selected words', ['Ctrl+I'], undefined, () => {
      editor.chain().focus().toggleMark('emphasis').run()
    }),
    ...sectionActions(editor).map(({ id, label, keys, run }) =>
      command(id, label, keys, undefined, run),
    ),
  ]
}

const command = (
  id: string,
  label: string,
  keys: readonly string[],
  strip: string | undefined,
  run: () => void,
): Command => ({
  id: `briefing.${id}`,
  label,
  group: 'Briefing',
  keys,
  ...(strip !== undefined && { strip }),
  run,
})
