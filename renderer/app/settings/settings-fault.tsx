import { useState } from 'react'
import { Button } from '../../parts/button'
import { Callout } from '../../parts/message'

/** Says what is wrong with the settings file, until the analyst has read it. */
export function SettingsFault({ words }: { readonly words: string | null }) {
  const [isRead, setIsRead] = useState(false)
  return words === null || isRead ? null : (
    <Callout tone="warn">
      {words}
      <Button size="sm" onPress={() => setIsRead(true)}>
        Put away
      </Button>
    </Callout>
  )
}
