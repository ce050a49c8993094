import { FolderOpen, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { failureOf } from '../../../shared/errors/casebook-error'
import { schemeOf } from '../../../shared/model/marking'
import type { MarkingScheme } from '../../../shared/model/marking-scheme'
import { Button } from '../../parts/button'
import { Callout } from '../../parts/message'
import { chooseScheme } from './choose-scheme'

interface SchemeFieldProps {
  /** `null` for the one that is built in. */
  readonly scheme: MarkingScheme | null
  readonly onChange: (scheme: MarkingScheme | null) => void
}

/** What new cases are marked by. */
export function SchemeField({ scheme, onChange }: SchemeFieldProps) {
  const [failure, setFailure] = useState<string | null>(null)
  const builtIn = schemeOf({})
  const shown = scheme ?? builtIn
  async function load() {
    setFailure(null)
    try {
      const loaded = await chooseScheme()
      if (loaded !== null) onChange(loaded)
    } catch (thrown) {
      setFailure(failureOf(thrown).message)
    }
  }
  return (
    <>
      <p className="set-value">
        {shown.name}: {shown.levels.map(({ label }) => label).join(', ')}
      </p>
      <div className="row">
        <Button icon={<FolderOpen aria-hidden="true" />} onPress={() => void load()}>
          Load a scheme file
        </Button>
        {scheme !== null && (
          <Button icon={<RotateCcw aria-hidden="true" />} onPress={() => onChange(null)}>
            {builtIn.name}
          </Button>
        )}
      </div>
      {failure !== null && <Callout tone="err">{failure}</Callout>}
    </>
  )
}
