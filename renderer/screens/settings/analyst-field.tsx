import { useState } from 'react'
import { TextField } from '../../parts/text-field'

interface AnalystFieldProps {
  readonly saved: string
  readonly onSave: (name: string) => void
}

/** Saved when it is left: a journal does not carry half a name. */
export function AnalystField({ saved, onSave }: AnalystFieldProps) {
  const [name, setName] = useState(saved)
  const sound = name.trim()
  return (
    <TextField
      label="Your name"
      labelHidden
      plain
      value={name}
      onChange={setName}
      error={whatIsWrong(sound)}
      onCommit={() => {
        if (whatIsWrong(sound) === undefined && sound !== saved) onSave(sound)
      }}
    />
  )
}

function whatIsWrong(name: string): string | undefined {
  if (name === '') return 'The journal says who made each change: give a name.'
  return name.length > 120 ? 'A name has at most 120 characters.' : undefined
}
