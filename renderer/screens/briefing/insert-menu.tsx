import { ChevronDown, ListPlus } from 'lucide-react'
import type { Command } from '../../parts/commands/command'
import { MenuButton } from '../../parts/menu'

/** The commands that put something into the text, in the order of the menu. */
const inserting = ['cite', 'judgement', 'footnote', 'form', 'table', 'figure', 'section'].map(
  (name) => `briefing.${name}`,
)

/** What can be put into the text, with the key of each. */
export function InsertMenu({ commands }: { readonly commands: readonly Command[] }) {
  const offered = inserting.flatMap((id) => commands.filter((command) => command.id === id))
  if (offered.length === 0) return null
  return (
    <MenuButton
      label="Insert"
      className="btn"
      actions={offered.map(({ id, label, keys: [keys], run }) => ({
        id,
        text: label,
        ...(keys !== undefined && { keys }),
        // The closing menu gives the focus back a frame later; the caret is set after that.
        run: () => requestAnimationFrame(run),
      }))}
    >
      <ListPlus aria-hidden="true" />
      Insert
      <ChevronDown aria-hidden="true" />
    </MenuButton>
  )
}
