import type { Actor, ActorKind } from '../../../shared/model/actor'
import { Dialog } from '../../parts/dialog'
import { kindChoices } from './new-actor-dialog'

interface KindDialogProps {
  readonly actor: Actor
  readonly onPick: (kind: ActorKind) => void
  readonly onClose: () => void
}

/** Says what kind of actor it is. */
export const KindDialog = ({ actor, onPick, onClose }: KindDialogProps) => (
  <Dialog title={`What is ${actor.name}?`} onClose={onClose} width={300}>
    <div className="menu act-kinds">
      {kindChoices.map(({ id, text, sign }) => (
        <button
          key={id}
          type="button"
          className="mi"
          aria-pressed={id === actor.kind}
          autoFocus={id === actor.kind}
          onClick={() => onPick(id)}
        >
          {sign}
          {text}
        </button>
      ))}
    </div>
  </Dialog>
)
