import type { Editor } from '@tiptap/core'
import { apply, change, type Edit } from './editor/apply'
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
  const withSection = (edit: (id: string) => Edit) => () => {
    const id = here()
    // From a row of the outline the keys stay there.
    if (id !== null) (chosenSection() === null ? apply : change)(editor, edit(id))
  }
  const about = (
    id: string,
    label: string,
    edit: (id: string) => Edit,
    keys: readonly string[] = [],
  ): SectionAction => ({
    id,
    label,
    keys,
    needsSection: true,
    run: withSection(edit),
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
    about('section-up', 'Move up the section', (id) => moveSection(id, -1)),
    about('section-down', 'Move down the section', (id) => moveSection(id, 1)),
    about('section-toggle', 'Leave out, or print again, the section', toggleSection, [
      'Ctrl+Shift+H',
    ]),
    about('section-remove', 'Remove the section', removeSection),
  ]
}

/** The section whose row in the outline has the focus. */
export function chosenSection(): string | null {
  const row = document.activeElement?.closest<HTMLElement>('[data-section]')
  return row?.dataset.section ?? null
}
