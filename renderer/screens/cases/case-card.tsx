import { Trash2, WifiOff } from 'lucide-react'
import type { CaseFile } from '../../../shared/ipc/contract'
import { countWords, sizeWords } from '../../../shared/text/size-words'
import { Button } from '../../parts/button'
import { Callout } from '../../parts/message'
import { KeyValue } from '../../parts/pane'
import { ProgressBar } from '../../parts/progress'
import { changeWords } from './change-words'
import type { CaseOpening } from './use-case-opening'

interface CaseCardProps {
  readonly file: CaseFile | null
  /** Whether there is a case to choose. */
  readonly isAny: boolean
  readonly opening: CaseOpening
  readonly onDelete: () => void
}

/** The chosen case, the way into it, and what happens on the way. */
export function CaseCard({ file, isAny, opening, onDelete }: CaseCardProps) {
  const { busy, progress, failure, open } = opening
  return (
    <aside className="cs-u" aria-label="Chosen case" data-pane="">
      {file === null ? (
        <p className="soft">
          {isAny ? 'Choose a case to open it.' : 'The chosen case shows here.'}
        </p>
      ) : (
        <>
          <h2 className="cs-name">{file.name}</h2>
          <KeyValue
            pairs={[
              ['Folder', file.folder],
              ['Last change', changeWords(file.modified)],
              ['Size', sizeWords(file.bytes)],
            ]}
          />
          <div className="cs-act">
            <Button
              kind="primary"
              size="lg"
              wide
              keys="Enter"
              busy={busy === file.ref ? 'Opening the case' : undefined}
              onPress={() => void open(file)}
            >
              Open the case
            </Button>
          </div>
          {busy === file.ref && progress !== null && (
            <div className="col t12">
              <span className="soft">
                Reading the journal, {progress.done.toLocaleString('en')} of{' '}
                {countWords(progress.total, 'entry', 'entries')}
              </span>
              <ProgressBar label="Reading the journal" {...progress} />
            </div>
          )}
          {failure?.ref === file.ref && <Callout tone="err">{failure.message}</Callout>}
          <hr />
          <h3 className="sec-h">When the case opens</h3>
          <ul className="cs-pre">
            <li>Every frame of its file is checked against the one before it.</li>
            <li>What this computer does not have of it yet is read from the journal.</li>
            <li>An entry half written in a power cut is cut off; nothing before it is touched.</li>
          </ul>
          <div className="cs-act">
            <Button
              kind="ghost"
              icon={<Trash2 aria-hidden="true" />}
              keys="Delete"
              onPress={onDelete}
            >
              Delete the case
            </Button>
          </div>
        </>
      )}
      <Callout tone="plain" icon={<WifiOff aria-hidden="true" />}>
        Network access is switched off in this program. It opens only files that you choose.
      </Callout>
    </aside>
  )
}
