import { ChevronDown, ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import type { FileField } from '../../../../shared/model/report'
import type { Source } from '../../../../shared/model/source'
import type { SourceText } from '../../../../shared/model/source-text'
import { defanged } from '../../../../shared/text/defang'
import { countWords } from '../../../../shared/text/size-words'
import { useCommands } from '../../../parts/commands/registry'
import { Keys } from '../../../parts/keys'
import { useReport } from '../../../store/reads/reports'
import { foldedHeader, type FoldedHeader } from './folded-header'

interface MailHeaderProps {
  readonly source: Source
  readonly text: SourceText
}

/** Who wrote to whom, when and about what, above the text of a mail; the rest of its header on request. */
export function MailHeader({ source, text }: MailHeaderProps) {
  const report = useReport(source.id)
  // Where a mail says nothing but its header, that is the text.
  const isText = text.blocks.some(({ kind }) => kind === 'title')
  const header = foldedHeader(report?.fields ?? [])
  return header === null || isText ? null : <Header header={header} />
}

function Header({ header: { subject, shown, folded } }: { readonly header: FoldedHeader }) {
  const [open, setOpen] = useState(false)
  const rest = useId()
  const toggle = () => setOpen(!open)
  useCommands([
    {
      id: 'reader.header',
      label: open ? 'Fold the header of the mail' : 'Show the whole header of the mail',
      group: 'Reader',
      keys: ['H'],
      strip: 'mail header',
      unavailable: folded.length === 0 ? 'it has no further fields' : undefined,
      run: toggle,
    },
  ])
  const Sign = open ? ChevronDown : ChevronRight
  return (
    <header className="rd-mail" aria-label="Header of the mail">
      {subject !== null && <h2>{subject}</h2>}
      <Fields fields={shown} />
      {folded.length > 0 && (
        <button type="button" aria-expanded={open} aria-controls={rest} onClick={toggle}>
          <Sign aria-hidden="true" />
          {open ? 'Fold' : countWords(folded.length, 'more field')} <Keys of="H" />
        </button>
      )}
      <div id={rest} hidden={!open}>
        {open && <Fields fields={folded} />}
      </div>
    </header>
  )
}

const Fields = ({ fields }: { readonly fields: readonly FileField[] }) => (
  <dl className="kv">
    {fields.map(({ name, value }, at) => (
      // The fields of a header never move.
      <div key={at}>
        <dt>{name}</dt>
        <dd>{defanged(value)}</dd>
      </div>
    ))}
  </dl>
)
