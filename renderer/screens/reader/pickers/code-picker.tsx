import { useState } from 'react'
import { Dialog } from '../../../parts/dialog'
import { useCommands } from '../../../parts/commands/registry'
import { Keys } from '../../../parts/keys'
import { TextField } from '../../../parts/text-field'
import { codeKeys, codeWord, tintOf } from '../clip-code'

interface CodePickerProps {
  /** Number of the clip. */
  readonly clip: number
  readonly code: string
  /** Codes of the analyst's own that the case uses already. */
  readonly ownCodes: readonly string[]
  readonly onPick: (code: string) => void
  readonly onClose: () => void
}

/** What kind of information a clip holds: a letter picks, or the analyst writes a code of her own. */
export function CodePicker({ clip, code, ownCodes, onPick, onClose }: CodePickerProps) {
  return (
    <Dialog title={`Code of c${clip}`} onClose={onClose} width={320}>
      <CodeList code={code} ownCodes={ownCodes} onPick={onPick} />
    </Dialog>
  )
}

/** Inside the dialog, so that its keys are the nearest. */
function CodeList({ code, ownCodes, onPick }: Omit<CodePickerProps, 'clip' | 'onClose'>) {
  const [own, setOwn] = useState('')
  useCommands(
    codeKeys.map(({ code: standing, key }) => ({
      id: `code.${standing}`,
      label: `Code as ${standing}`,
      group: 'Code of the clip',
      keys: [key],
      run: () => onPick(standing),
    })),
  )
  return (
    <>
      <div className="menu rd-codes">
        {codeKeys.map(({ code: standing, key }) => (
          <CodeRow
            key={standing}
            code={standing}
            keys={key}
            chosen={standing === code}
            onPick={onPick}
          />
        ))}
        {ownCodes.map((one) => (
          <CodeRow key={one} code={one} chosen={one === code} onPick={onPick} />
        ))}
      </div>
      <TextField
        label="A code of your own"
        value={own}
        onChange={setOwn}
        onCommit={() => own.trim() !== '' && onPick(own.trim().slice(0, 60))}
      />
    </>
  )
}

interface CodeRowProps {
  readonly code: string
  readonly keys?: string
  readonly chosen: boolean
  readonly onPick: (code: string) => void
}

const CodeRow = ({ code, keys, chosen, onPick }: CodeRowProps) => (
  <button
    type="button"
    className="mi"
    aria-pressed={chosen}
    autoFocus={chosen}
    onClick={() => onPick(code)}
  >
    <span className={`codebar ${tintOf(code)}`} />
    <span>{codeWord(code)}</span>
    {keys !== undefined && (
      <span className="end">
        <Keys of={keys} />
      </span>
    )}
  </button>
)
