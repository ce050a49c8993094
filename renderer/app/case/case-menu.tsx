import { ChevronDown, FolderClosed, KeyRound, PencilLine, ScrollText, Stamp } from 'lucide-react'
import { MenuButton } from '../../parts/menu'
import { useCase } from '../../store/reads/case'
import { useStanding } from '../../store/reads/standing'
import { showOverlay } from '../commands/overlays'

/** The name of the open case, with what can be done to the case as a whole. */
export function CaseMenu({ onClose }: { readonly onClose: () => void }) {
  const title = useCase()?.title ?? ''
  const takesNoChanges = useStanding().readOnly !== null
  return (
    <MenuButton
      label={`Case: ${title}`}
      className="case-button"
      actions={[
        {
          id: 'details',
          text: 'Title, question and marking',
          icon: <PencilLine aria-hidden="true" />,
          keys: 'F2',
          run: () => showOverlay('case'),
        },
        {
          id: 'scheme',
          text: 'Marking scheme',
          icon: <Stamp aria-hidden="true" />,
          disabled: takesNoChanges,
          run: () => showOverlay('scheme'),
        },
        {
          id: 'passphrase',
          text: 'Change the passphrase',
          icon: <KeyRound aria-hidden="true" />,
          disabled: takesNoChanges,
          run: () => showOverlay('passphrase'),
        },
        {
          id: 'recovery-key',
          text: 'Make a new recovery key',
          icon: <ScrollText aria-hidden="true" />,
          disabled: takesNoChanges,
          run: () => showOverlay('recovery-key'),
        },
        {
          id: 'close',
          text: 'Close the case',
          icon: <FolderClosed aria-hidden="true" />,
          keys: 'Ctrl+W',
          run: onClose,
        },
      ]}
    >
      <span className="ell">{title}</span>
      <ChevronDown aria-hidden="true" />
    </MenuButton>
  )
}
