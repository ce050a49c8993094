import { FolderOpen, RotateCcw } from 'lucide-react'
import { useEffect, useState } from 'react'
import { failureOf } from '../../../shared/errors/casebook-error'
import type { CasesFolder } from '../../../shared/ipc/installation-channels'
import { ask } from '../../bridge/ask'
import { Button } from '../../parts/button'
import { Callout } from '../../parts/message'

/** Where new cases are kept. Main asks the analyst for the folder: no path is typed here. */
export function FolderField({ onChange }: { readonly onChange: () => void }) {
  const [folder, setFolder] = useState<CasesFolder | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  useEffect(() => {
    ask('settings:folder', 'tell').then(setFolder, (thrown) =>
      setFailure(failureOf(thrown).message),
    )
  }, [])
  async function change(wish: 'choose' | 'usual') {
    setFailure(null)
    try {
      setFolder(await ask('settings:folder', wish))
      onChange()
    } catch (thrown) {
      setFailure(failureOf(thrown).message)
    }
  }
  const fixed = folder === null || folder.by === 'given'
  return (
    <>
      <p className="set-value">{folder?.path}</p>
      <div className="row">
        <Button
          icon={<FolderOpen aria-hidden="true" />}
          disabled={fixed}
          onPress={() => void change('choose')}
        >
          Choose a folder
        </Button>
        {folder?.by === 'chosen' && (
          <Button icon={<RotateCcw aria-hidden="true" />} onPress={() => void change('usual')}>
            Usual folder
          </Button>
        )}
      </div>
      {folder?.by === 'given' && (
        <p className="help">Given by the command that started the program.</p>
      )}
      {failure !== null && <Callout tone="err">{failure}</Callout>}
    </>
  )
}
