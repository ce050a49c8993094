import type { CaseFile } from '../../../shared/ipc/contract'
import type { MarkingScheme } from '../../../shared/model/marking-scheme'
import type { CaseKeeper, MadeCase, SealedCase } from './case-keeper'
import { DeleteCaseDialog } from './delete-case-dialog'
import { KeptOriginalDialog } from './kept-original-dialog'
import { ExampleCaseDialog } from './create/example-case-dialog'
import { NewCaseDialog } from './create/new-case-dialog'
import { RecoveryKeyDialog } from './create/recovery-key-dialog'
import { SealCaseDialog } from './create/seal-case-dialog'

/** What is being asked, and what it is about. */
export type ShownDialog =
  | { readonly kind: 'new' | 'example' }
  | { readonly kind: 'delete' | 'seal'; readonly file: CaseFile }
  | { readonly kind: 'made'; readonly made: MadeCase }
  | { readonly kind: 'sealed' | 'kept'; readonly sealed: SealedCase }

interface CaseDialogsProps {
  readonly shown: ShownDialog | null
  readonly onShow: (shown: ShownDialog | null) => void
  /** What a new case is marked by. */
  readonly scheme: MarkingScheme
  readonly analyst: string
  readonly onAnalyst: (name: string) => void
  readonly keeper: CaseKeeper
  readonly onDeleted: (file: CaseFile) => void
}

/** The dialogs of the list of cases, and which one follows which. */
export function CaseDialogs({ shown, onShow, keeper, onDeleted, ...asked }: CaseDialogsProps) {
  const close = () => onShow(null)
  switch (shown?.kind) {
    case 'new':
      return (
        <NewCaseDialog
          {...asked}
          onClose={close}
          onCreate={keeper.create}
          onMade={(made) => onShow({ kind: 'made', made })}
        />
      )
    case 'example':
      return <ExampleCaseDialog example={keeper.example} onClose={close} />
    case 'made':
      return (
        <RecoveryKeyDialog
          words={shown.made.recoveryWords}
          verb="Open the case"
          onDone={shown.made.enter}
        />
      )
    case 'seal':
      return (
        <SealCaseDialog
          file={shown.file}
          onClose={close}
          onSeal={keeper.seal}
          onSealed={(sealed) => onShow({ kind: 'sealed', sealed })}
        />
      )
    case 'sealed':
      return (
        <RecoveryKeyDialog
          words={shown.sealed.recoveryWords}
          verb="Go on"
          onDone={() => onShow({ kind: 'kept', sealed: shown.sealed })}
        />
      )
    case 'kept':
      return <KeptOriginalDialog kept={shown.sealed.kept} onDone={shown.sealed.enter} />
    case 'delete':
      return (
        <DeleteCaseDialog
          file={shown.file}
          onClose={close}
          onDelete={async () => {
            await keeper.remove(shown.file)
            onDeleted(shown.file)
          }}
        />
      )
    default:
      return null
  }
}
