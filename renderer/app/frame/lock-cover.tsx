import { LockKeyhole } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useCommands } from '../../parts/commands/registry'
import { Spinner } from '../../parts/progress'
import { stayOpen, useLock } from '../lock'

/** An open dialog hides the rest of the page from screen readers, but not what says so. */
const overDialogs = { 'data-react-aria-top-layer': 'true' }

/** What lies over the window while the case is being locked, and before it is because nobody is there. */
export function LockCover() {
  const { locking, locksIn } = useLock()
  if (locking) return <Curtain />
  return locksIn === null ? null : <Countdown seconds={locksIn} />
}

/** Nothing of the case is to be seen from the moment it is locked. */
function Curtain() {
  useCommands([], { silencesOthers: true })
  return (
    <div className="curtain" role="status" {...overDialogs}>
      <Spinner />
      Locking the case. What you wrote is being saved.
    </div>
  )
}

/** Any key and any press stops it; the key does nothing else, since it was pressed for this. */
function Countdown({ seconds }: { readonly seconds: number }) {
  // Read aloud once; a number read out every second would drown everything else.
  const [first] = useState(seconds)
  useCommands([], { silencesOthers: true })
  useEffect(() => {
    const stay = (event: Event) => {
      if (event instanceof KeyboardEvent && event.key === 'F8') return
      event.preventDefault()
      event.stopPropagation()
      stayOpen()
    }
    window.addEventListener('keydown', stay, { capture: true })
    window.addEventListener('pointerdown', stay, { capture: true })
    return () => {
      window.removeEventListener('keydown', stay, { capture: true })
      window.removeEventListener('pointerdown', stay, { capture: true })
    }
  }, [])
  return (
    <div className="countdown" {...overDialogs}>
      <div>
        <LockKeyhole aria-hidden="true" />
        <div role="alert" className="vh">
          {sentence(first)}
        </div>
        <span aria-hidden="true">{sentence(seconds)}</span>
      </div>
    </div>
  )
}

const sentence = (seconds: number) =>
  `The case locks in ${seconds} s: nobody has used the keys or the pointer. Press any key to stay.`
