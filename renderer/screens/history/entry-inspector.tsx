import { Undo2 } from 'lucide-react'
import { Button } from '../../parts/button'
import { Hash } from '../../parts/hash'
import { Keys } from '../../parts/keys'
import { EmptyState } from '../../parts/message'
import { Inspector, Section } from '../../parts/pane'
import { Skeleton } from '../../parts/progress'
import type { EntryRecord } from '../../store/case-database'
import { type SeenChange, useSeenEntry } from '../../store/reads/history'
import { tableWords } from '../../store/writes/restore'
import { clockWords } from './clock-words'

interface EntryInspectorProps {
  readonly record: EntryRecord | null
  /** `null` when the entry cannot be restored. */
  readonly onRestore: (() => void) | null
}

/** One entry: when, who, and each changed record before and after. */
export function EntryInspector({ record, onRestore }: EntryInspectorProps) {
  const seen = useSeenEntry(record)
  if (record === null) {
    return (
      <Inspector>
        <EmptyState title="No entry">No entry of the journal passes the filter.</EmptyState>
      </Inspector>
    )
  }
  return (
    <Inspector
      textOnly
      foot={
        onRestore !== null && (
          <Button onPress={onRestore}>
            <Undo2 aria-hidden="true" /> Restore this state <Keys of="U" />
          </Button>
        )
      }
    >
      <Section>
        <span className="id">{record.seq}</span>
        <h2 className="o-title">{record.command}</h2>
        <dl className="kv">
          <dt>When</dt>
          <dd>{clockWords(record.at)}</dd>
          <dt>Who</dt>
          <dd>{record.analyst}</dd>
        </dl>
      </Section>
      {seen === undefined ? (
        <Skeleton />
      ) : (
        seen.changes.map((change) => (
          <ChangeSection key={`${change.table}${change.id}`} change={change} />
        ))
      )}
      <Section title="Fingerprint">
        <Hash hex={record.chain} />
      </Section>
      <Section title="What this shows">
        <p className="soft">
          That the entry stands where it was written, behind all that came before it in the case
          file. Whether it was true, or whose hands typed it, no journal can show.
        </p>
      </Section>
    </Inspector>
  )
}

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
