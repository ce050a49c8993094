import { Check, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { failureOf } from '../../../shared/errors/casebook-error'
import type { Source } from '../../../shared/model/source'
import { sizeWords } from '../../../shared/text/size-words'
import { Button } from '../../parts/button'
import { Hash } from '../../parts/hash'
import { Callout } from '../../parts/message'
import { Section } from '../../parts/pane'
import { Tag } from '../../parts/tag'
import { useOpenCase } from '../../store/case-context'
import { readOriginal } from '../../store/original'

/** Originals up to this size are compared as soon as they are looked at, larger ones on request. */
const COMPARED_AT_ONCE = 8 << 20

type Comparison = { readonly at: Date; readonly failure: string | null }

/** Whether the preserved original still is what was imported. */
export function BytesSection({ source }: { readonly source: Source }) {
  const opened = useOpenCase()
  const [comparison, setComparison] = useState<Comparison | null>(null)
  const [asked, setAsked] = useState(source.bytes <= COMPARED_AT_ONCE)

  useEffect(() => {
    if (!asked) return
    let gone = false
    const tell = (failure: string | null) => !gone && setComparison({ at: new Date(), failure })
    readOriginal(opened, source).then(
      () => tell(null),
      (thrown) => tell(failureOf(thrown).message),
    )
    return () => {
      gone = true
    }
    // biome-ignore lint/correctness/useExhaustiveDependencies: compared again only for other bytes
  }, [asked, opened, source.id, source.sha256])

  return (
    <Section title="Bytes" end={<Verdict comparison={comparison} />}>
      <Hash hex={source.sha256} />
      {comparison?.failure != null && <Callout tone="err">{comparison.failure}</Callout>}
      {asked ? (
        <p className="help">
          SHA-256 of the stored original
          {comparison?.failure === null && `, compared ${comparison.at.toLocaleTimeString('en-GB').slice(0, 5)}`}. It
          shows that the file is unchanged since its import, not that it is genuine.
        </p>
      ) : (
        <div className="after">
          <Button size="sm" onPress={() => setAsked(true)}>
            Compare {sizeWords(source.bytes)}
          </Button>
        </div>
      )}
    </Section>
  )
}

function Verdict({ comparison }: { readonly comparison: Comparison | null }) {
  if (comparison === null) return null
  return comparison.failure === null ? (
    <Tag tone="ok" icon={<Check aria-hidden="true" />}>
      match
    </Tag>
  ) : (
    <Tag tone="err" icon={<X aria-hidden="true" />}>
      no match
    </Tag>
  )
}
