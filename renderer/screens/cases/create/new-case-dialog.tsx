import { useRef, useState } from 'react'
import { failureOf } from '../../../../shared/errors/casebook-error'
import { schemeOf } from '../../../../shared/model/marking'
import type { MarkingScheme } from '../../../../shared/model/marking-scheme'
import { FormDialog } from '../../../parts/form-dialog'
import { Callout } from '../../../parts/message'
import { TextField } from '../../../parts/text-field'
import { type CaseDescription, CaseFields, soundDescription } from './case-fields'
import type { CaseKeeper, MadeCase } from '../case-keeper'
import { neutralFileName } from './neutral-file-name'
import { NewPassphrase, type NewPassphraseEntry } from './new-passphrase'

interface NewCaseDialogProps {
  /** What the case is marked by. */
  readonly scheme: MarkingScheme
  readonly analyst: string
  readonly onAnalyst: (name: string) => void
  readonly onClose: () => void
  readonly onCreate: CaseKeeper['create']
  /** The case is made and its recovery key is to be read. */
  readonly onMade: (made: MadeCase) => void
}

/** Makes a case file with its keys. */
export function NewCaseDialog({ scheme, onClose, onMade, ...props }: NewCaseDialogProps) {
  const [description, setDescription] = useState<CaseDescription>({
    title: '',
    requirement: '',
    marking: scheme.usual,
  })
  const [fileName, setFileName] = useState(() => neutralFileName(new Date()))
  const [name, setName] = useState(props.analyst)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const entry = useRef<NewPassphraseEntry>(null)

  async function create() {
    setTried(true)
    const sound = soundDescription(description)
    if (busy || sound === null || name.trim() === '' || fileName.trim() === '') return
    if (!entry.current?.check()) return
    const passphrase = entry.current.take()
    setBusy(true)
    setFailure(null)
    try {
      props.onAnalyst(name.trim())
      const about = {
        ...sound,
        fileName: fileName.trim(),
        // The built-in scheme is the one of a case that names none.
        ...(scheme.id !== schemeOf({}).id && { scheme }),
      }
      onMade(await props.onCreate(about, name.trim(), passphrase))
    } catch (thrown) {
      setFailure(failureOf(thrown).message)
      setBusy(false)
    }
  }
  const missing = (value: string, words: string) =>
    tried && value.trim() === '' ? words : undefined
  return (
    <FormDialog
      title="New case"
      width={620}
      onClose={() => !busy && onClose()}
      onSubmit={() => void create()}
      verb="Make the case"
      busy={busy ? 'Making the keys (about 2 s)' : undefined}
    >
      <CaseFields
        scheme={scheme}
        value={description}
        onChange={setDescription}
        asksForTitle={tried}
      />
      <div className="cs-two">
        <TextField
          label="File name"
          help="Whoever sees the disk can read it, so it does not take the title."
          value={fileName}
          onChange={setFileName}
          error={missing(fileName, 'Give the file a name.')}
        />
        <TextField
          label="Your name"
          help="Every entry of the journal carries it."
          value={name}
          onChange={setName}
          error={missing(name, 'The journal says who made each change: give a name.')}
        />
      </div>
      <NewPassphrase entry={entry} busy={busy} />
      <p className="help">
        A lost passphrase can be replaced with the recovery key only, which is shown next. There is
        no other way into the case.
      </p>
      {failure !== null && <Callout tone="err">{failure}</Callout>}
    </FormDialog>
  )
}
