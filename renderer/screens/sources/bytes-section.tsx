import { Check, X } from 'lucide-react'
import type { Source } from '../../../shared/model/source'
import { Hash } from '../../parts/hash'
import { Callout } from '../../parts/message'
import { Section } from '../../parts/pane'
import { Spinner } from '../../parts/progress'
import { Tag } from '../../parts/tag'
import { type OriginalCheck, useOriginalCheck } from '../../store/reads/originals'

/** Whether the preserved original still is what was imported. */
export function BytesSection({ source }: { readonly source: Source }) {
  const check = useOriginalCheck(source)
  return (
    <Section title="Bytes" end={<Verdict check={check} />}>
      <Hash hex={source.sha256} />
      {check.state === 'differ' && <Callout tone="err">{check.why}</Callout>}
      <p className="help">
        SHA-256 of the stored original. It shows that the file is unchanged since its import, not
        that it is genuine.
      </p>
    </Section>
  )
}

function Verdict({ check }: { readonly check: OriginalCheck }) {
  switch (check.state) {
    case 'checking':
      return <Tag icon={<Spinner />}>comparing</Tag>
    case 'match':
      return (
        <Tag tone="ok" icon={<Check aria-hidden="true" />}>
          match
        </Tag>
      )
    case 'differ':
      return (
        <Tag tone="err" icon={<X aria-hidden="true" />}>
          no match
        </Tag>
      )
  }
}
