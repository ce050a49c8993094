import { Check, Undo2 } from 'lucide-react'
import { Button } from '../../parts/button'
import { useDateForm } from '../../parts/date-form'
import { Hash } from '../../parts/hash'
import { EmptyState } from '../../parts/message'
import { Inspector, KeyValue, Section } from '../../parts/pane'
import { Skeleton } from '../../parts/progress'
import { Tag } from '../../parts/tag'
import { type SeenChange, type SeenEntry, useSeenEntry } from '../../store/reads/history'
import { tableWords } from '../../store/reads/table-words'
import { clockWords, withClock } from './clock-words'

interface EntryInspectorProps {
  readonly seq: number | null
  /** `null` when the entry cannot be restored. */
  readonly onRestore: (() => void) | null
  /** Narrows the list to the entries on one record. */
  readonly onOnly: (id: string) => void
}

/** One entry: when, who, each changed record before and after, and where it stands in the chain. */
export function EntryInspector({ seq, onRestore, onOnly }: EntryInspectorProps) {
  const seen = useSeenEntry(seq)
  const form = useDateForm()
  if (seq === null) {
    return (
      <Inspector>
        <EmptyState title="No entry">No entry of the journal passes the filter.</EmptyState>
      </Inspector>
    )
  }
  if (seen === undefined) {
    return (
      <Inspector>
        <Section>
          <Skeleton />
        </Section>
      </Inspector>
    )
  }
  const { record, changes } = seen
  const [object] = record.objects
  return (
    <Inspector
      textOnly
      {...((object !== undefined || onRestore !== null) && {
        foot: (
          <>
            {object !== undefined && (
              <Button keys="O" onPress={() => onOnly(object)}>
                Only this object
              </Button>
            )}
            {onRestore !== null && (
              <Button icon={<Undo2 aria-hidden="true" />} keys="U" onPress={onRestore}>
                Restore
              </Button>
            )}
          </>
        ),
      })}
    >
      <Section>
        <div className="entry-head">
          <span className="id">{record.seq}</span>
          {record.seq > 1 && (
            <Tag tone="ok" icon={<Check aria-hidden="true" />}>
              follows {record.seq - 1}
            </Tag>
          )}
        </div>
        <h2 className="o-title">{withClock(record.command, form)}</h2>
        <KeyValue
          pairs={[
            ['When', clockWords(record.at, form)],
            ['Who', record.analyst],
            ...(record.inverts === undefined ? [] : [['Takes back', record.inverts] as const]),
          ]}
        />
      </Section>
      {changes.map((change) => (
        <ChangeSection key={`${change.table}${change.id}`} change={change} />
      ))}
      {seen.signer !== null && <PaperLog seen={seen} signer={seen.signer} />}
      <Section title="Fingerprints">
        <dl className="kv prints">
          <dt>This entry</dt>
          <dd>
            <Hash hex={record.chain} />
          </dd>
          <dt>Previous</dt>
          <dd>
            {seen.previous === null ? 'the header of the file' : <Hash hex={seen.previous} />}
          </dd>
        </dl>
      </Section>
      <Section title="What this shows">
        <p className="soft">
          That the entry stands where it was written, behind all that came before it in the case
          file. It does not show that it is true, nor who sat at the keyboard.
        </p>
      </Section>
    </Inspector>
  )
}

/** The eight words of a checkpoint, to be written down where nobody who has the file can reach. */
const PaperLog = ({
  seen,
  signer,
}: {
  readonly seen: SeenEntry
  readonly signer: NonNullable<SeenEntry['signer']>
}) => (
  <>
    <Section title="For the paper log">
      <p className="paper-words">{seen.words}</p>
      <p className="soft">
        Write them down with the number {seen.record.seq} and the date. If the file says other words
        at this entry later, it is not the same file.
      </p>
    </Section>
    <Section
      title={signer.here ? 'Signed with the key of this computer' : 'Signed with another key'}
    >
      <p className="paper-words">{signer.words}</p>
    </Section>
  </>
)

function ChangeSection({ change }: { readonly change: SeenChange }) {
  return (
    <Section title={`The ${tableWords[change.table]} was ${change.verb}`}>
      <div className="diff">
        {change.members.map(({ name, before, after }, at) => (
          // The members of one change never move while it is shown.
          <div key={`${name}${at}`} className="diff-member">
            <span className="t11 muted">{name}</span>
            {before !== null && <del>{before}</del>}
            {after !== null && <ins>{after}</ins>}
          </div>
        ))}
      </div>
    </Section>
  )
}
