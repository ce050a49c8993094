import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useRef } from 'react'
import type { CaseFile } from '../../../../shared/ipc/contract'
import type { DateForm } from '../../../../shared/text/date-words'
import { countWords } from '../../../../shared/text/size-words'
import { Button } from '../../../parts/button'
import { useDateForm } from '../../../parts/date-form'
import { Callout } from '../../../parts/message'
import { ProgressBar } from '../../../parts/progress'
import type { Secret } from '../../../vault/unlock'
import { changeWords } from '../change-words'
import { SecretEntry, type SecretEntryHandle, wrongSecret } from './secret-entry'
import type { CaseOpening } from '../use-case-opening'
import { useFailedUnlocks } from './use-failed-unlocks'

interface UnlockFormProps {
  /** The way to its field, for the list. */
  readonly entry: Ref<Pick<SecretEntryHandle, 'focus'>>
  readonly file: CaseFile
  readonly opening: CaseOpening
  /** Keys in the field that are meant for the list. */
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** Asks for what opens the chosen case and says how far opening it has come. */
export function UnlockForm({ entry, file, opening, onKeyDown }: UnlockFormProps) {
  const field = useRef<SecretEntryHandle>(null)
  const form = useDateForm()
  useImperativeHandle(entry, () => ({ focus: () => field.current?.focus() }))
  const failure = opening.failure?.ref === file.ref ? opening.failure : null
  const busy = opening.busy?.ref === file.ref ? opening.busy : null
  const failed = useFailedUnlocks(file.header?.fileId ?? null, failure)

  // What was typed for one case is not offered to another.
  useEffect(() => field.current?.clear(), [file.ref])

  function unlock() {
    if (opening.busy === null && field.current?.check()) {
      void opening.open(file, field.current.take())
    }
  }
  return (
    <form
      className="cs-unlock"
      aria-label="Unlock the case"
      onSubmit={(event) => {
        event.preventDefault()
        unlock()
      }}
    >
      <SecretEntry
        entry={field}
        busy={busy !== null}
        error={failure?.kind === 'wrong-passphrase' ? wrongSecret(failure.secret) : undefined}
        onKeyDown={onKeyDown}
      />
      <Button
        kind="primary"
        size="lg"
        wide
        submit
        keys="Enter"
        busy={
          busy === null ? undefined : busyWords(busy.secret, opening.progress, failed.waitSeconds)
        }
      >
        Unlock
      </Button>
      {failed.times.length > 0 && (
        <p className="help">
          <span role="status">{failedWords(failed.times, form)}</span>{' '}
          {failed.waitSeconds > 0 && <>The next is answered in {failed.waitSeconds} s.</>}
        </p>
      )}
      {busy !== null && opening.progress !== null && (
        <div className="col t12">
          <span className="soft">
            Reading the journal, {opening.progress.done.toLocaleString('en')} of{' '}
            {countWords(opening.progress.total, 'entry', 'entries')}
          </span>
          <ProgressBar label="Reading the journal" {...opening.progress} />
        </div>
      )}
      {failure !== null && failure.kind !== 'wrong-passphrase' && (
        <Callout tone="err">{failure.message}</Callout>
      )}
    </form>
  )
}

/** What takes the time until a case is open. */
export function busyWords(
  secret: Secret['kind'],
  progress: CaseOpening['progress'],
  waitSeconds: number,
): string {
  if (progress !== null) return 'Opening the case'
  if (waitSeconds > 0) return `Answered in ${waitSeconds} s`
  return secret === 'passphrase' ? 'Deriving the key (about 2 s)' : 'Opening the case'
}

/**
 * The attempts that failed since the case was last unlocked.
 * @param times when, ISO 8601, the oldest first, at least one
 */
export function failedWords(times: readonly string[], form: DateForm, now = new Date()): string {
  const last = changeWords(Date.parse(times.at(-1) ?? ''), form, now)
  const count = countWords(times.length, 'attempt')
  return `${count} to unlock it failed, ${times.length === 1 ? '' : 'the last '}${last}.`
}
