import { Button } from '../../parts/button'
import type { BriefingDraft } from './briefing-draft'
import { useDraftState } from './use-draft'

/** Whether what is written is kept; when it could not be kept, why, and the way to try again. */
export function SaveState({ draft }: { readonly draft: BriefingDraft }) {
  const state = useDraftState(draft)
  if (state.kind !== 'failed') return <span>{words[state.kind]}</span>
  return (
    <span className="br-unsaved" role="alert">
      <b>Not saved.</b> <span className="ell">{state.message}</span>
      <Button size="sm" onPress={() => void draft.save()}>
        Save again
      </Button>
    </span>
  )
}

const words = { saved: 'saved', unsaved: 'not saved yet', saving: 'saving' } as const
