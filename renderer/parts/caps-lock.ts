import { useEffect, useState } from 'react'

const HEARD = ['keydown', 'keyup', 'pointerdown'] as const

/** Whether Caps Lock is on; `null` until a key or the pointer has told it: a page cannot ask. */
export function useCapsLock(): boolean | null {
  const [isOn, setIsOn] = useState<boolean | null>(null)
  useEffect(() => {
    const hear = (event: Event) => {
      if (event instanceof KeyboardEvent || event instanceof MouseEvent) {
        setIsOn(event.getModifierState('CapsLock'))
      }
    }
    for (const type of HEARD) window.addEventListener(type, hear, { capture: true })
    return () => {
      for (const type of HEARD) window.removeEventListener(type, hear, { capture: true })
    }
  }, [])
  return isOn
}
