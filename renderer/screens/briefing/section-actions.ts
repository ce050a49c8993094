import type { Editor } from '@tiptap/core'
import { apply } from './editor/apply'
import { currentSection } from './editor/lines'
import { addSection, moveSection, removeSection, toggleSection } from './editor/section-edits'

export interface SectionAction {
  readonly id: string
  readonly label: string
  readonly keys: readonly string[]
  /** Whether it is about the section the caret is in. */
  readonly needsSection: boolean
  readonly run: () => void
}

/** What can be done with sections: in the outline's menu and in the palette. */
export function sectionActions(editor: Editor): readonly SectionAction[] {
  const here = () => chosenSection() ?? currentSection(editor.state)
  const withSection = (run: (id: string) => void) => () => {
    const id = here()
    if (id !== null) run(id)
  }
  const about = (
    id: string,
    label: string,
    run: (id: string) => void,
    keys: readonly string[] = [],
  ): SectionAction => ({
    id,
    label,
    keys,
    needsSection: true,
    run: withSection(run),
  })
  const add = (id: string, label: string, run: () => void): SectionAction => ({
    id,
    label,
    keys: [],
    needsSection: false,
    run,
  })
  return [
    add('section', 'Add a section', () => apply(editor, addSection('section'))),
    add('subsection', 'Add a subsection', () => apply(editor, addSection('subsection'))),
    add('bottom-line', 'Add a bottom line', () =>
      apply(editor, addSection('bottom-line', 'Bottom line')),
    ),
    add('key-judgements', 'Add key judgements', () =>
      apply(editor, addSection('key-judgements', 'Key judgements')),
    ),
    about('section-up', 'Move up the section', (id) => apply(editor, moveSection(id, -1))),
    about('section-down', 'Move down the section', (id) => apply(editor, moveSection(id, 1))),
    about(
      'section-toggle',
      'Leave out, or print again, the section',
      (id) => apply(editor, toggleSection(id)),
      ['Ctrl+Shift+H'],
    ),
    about('section-remove', 'Remove the section', (id) => apply(editor, removeSection(id))),
  ]
}

/** The section whose row in the outline has the focus. */
export function chosenSection(): string | null {
  const row = document.activeElement?.closest<HTMLElement>('[data-section]')
  return row?.dataset.section ?? null
}
