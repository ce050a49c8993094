import { History } from 'lucide-react'
import { useEffect, useState } from 'react'
import { failureOf } from '../../../../shared/errors/casebook-error'
import type { Backup, CaseFile } from '../../../../shared/ipc/contract'
import { countWords, sizeWords } from '../../../../shared/text/size-words'
import { ask } from '../../../bridge/ask'
import { Button } from '../../../parts/button'
import { useDateForm } from '../../../parts/date-form'
import { Callout } from '../../../parts/message'
import { Skeleton } from '../../../parts/progress'
import './backups.css'
import { changeWords } from '../change-words'
import { holdsLastChange } from '../last-change'

/** While the last change is in no copy: one may be on its way. */
const LOOK_AGAIN_MS = 5_000

interface BackupListProps {
  readonly file: CaseFile
  /** Hears of the case file that was made from a backup. */
  readonly onRestored: (restored: CaseFile) => void
}

/** The copies of a case file, the newest first, and the way back to one of them. */
export function BackupList({ file, onRestored }: BackupListProps) {
  const [copies, setCopies] = useState<readonly Backup[] | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [restoring, setRestoring] = useState<string | null>(null)
  const { ref, modified } = file
  const form = useDateForm()

  useEffect(() => {
    let wanted = true
    let again: ReturnType<typeof setTimeout> | undefined
    const look = async () => {
      try {
        const found = await ask('backups:list', { ref })
        if (!wanted) return
        setCopies(found)
        if (!holdsLastChange(found, modified)) again = setTimeout(look, LOOK_AGAIN_MS)
      } catch (thrown) {
        if (wanted) setFailure(`The backups were not read. ${failureOf(thrown).message}`)
      }
    }
    setCopies(null)
    setFailure(null)
    void look()
    return () => {
      wanted = false
      clearTimeout(again)
    }
  }, [ref, modified])

  async function restore(copy: Backup) {
    setRestoring(copy.ref)
    setFailure(null)
    try {
      onRestored(await ask('backups:restore', { ref: copy.ref }))
    } catch (thrown) {
      setFailure(
        `The backup of ${changeWords(copy.made, form)} was not restored. ${failureOf(thrown).message}`,
      )
    } finally {
      setRestoring(null)
    }
  }

  return (
    <section className="cs-b" aria-labelledby="backups">
      <h3 className="sec-h" id="backups">
        Backups
      </h3>
      {failure !== null && <Callout tone="err">{failure}</Callout>}
      {copies === null && failure === null && <Skeleton rows={2} />}
      {copies?.length === 0 && (
        <p className="soft t12">
          No backup yet. One is made beside the case when it is closed or locked, and every 30
          minutes while it changes.
        </p>
      )}
      {copies !== null && copies.length > 0 && (
        <>
          {!holdsLastChange(copies, modified) && (
            <Callout tone="warn">
              The last change, {changeWords(modified, form)}, is in no backup yet.
            </Callout>
          )}
          <ul>
            {copies.map((copy) => (
              <li key={copy.ref}>
                <span className="grow">
                  {changeWords(copy.made, form)}
                  <span className="muted">
                    {sizeWords(copy.bytes)}, {countWords(copy.frames, 'frame')}
                  </span>
                </span>
                <Button
                  size="sm"
                  icon={<History aria-hidden="true" />}
                  busy={restoring === copy.ref ? 'Restoring' : undefined}
                  disabled={restoring !== null && restoring !== copy.ref}
                  onPress={() => void restore(copy)}
                >
                  Restore
                  <span className="vh"> the backup of {changeWords(copy.made, form)}</span>
                </Button>
              </li>
            ))}
          </ul>
          <p className="soft t12">
            Restoring puts a copy beside the case under a name of its own; the case itself stays as
            it is. It opens with the passphrase the case had then.
          </p>
        </>
      )}
    </section>
  )
}
