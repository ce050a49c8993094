import { CircleHelp, RotateCcw, ShieldCheck, TriangleAlert } from 'lucide-react'
import { useEffect, useState } from 'react'
import { failureOf } from '../../../shared/errors/casebook-error'
import type { Check } from '../../../shared/ipc/installation-channels'
import { ask } from '../../bridge/ask'
import { Button } from '../../parts/button'
import { Callout } from '../../parts/message'
import { Section } from '../../parts/pane'
import { Skeleton } from '../../parts/progress'
import { Tag } from '../../parts/tag'

/** What is known of the computer that a case lies on, and what to do about it. */
export function ComputerPanel() {
  const [checks, setChecks] = useState<readonly Check[] | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const look = () => {
    setChecks(null)
    setFailure(null)
    ask('app:checks').then(setChecks, (thrown) => setFailure(failureOf(thrown).message))
  }
  useEffect(look, [])
  return (
    <>
      <Section>
        <p className="soft">
          A case file is sealed wherever it lies. This is about what surrounds it: while a case is
          open its words are in memory, and file names can be read by whoever sees the disk.
        </p>
      </Section>
      {failure !== null && <Callout tone="err">{failure}</Callout>}
      {checks === null && failure === null && <Skeleton />}
      <ul aria-label="Checks of this computer">
        {checks?.map((check) => (
          <li key={check.name} className="sec set-check">
            <h3 className="sec-h">
              {check.name}
              <span className="end">
                <Verdict of={check.verdict} />
              </span>
            </h3>
            <p>{check.found}</p>
            {check.advice !== '' && <p className="soft">{check.advice}</p>}
          </li>
        ))}
      </ul>
      <Section>
        <Button icon={<RotateCcw aria-hidden="true" />} onPress={look}>
          Look again
        </Button>
      </Section>
    </>
  )
}

const verdicts = {
  good: { tone: 'ok', word: 'good', Sign: ShieldCheck },
  care: { tone: 'warn', word: 'take care', Sign: TriangleAlert },
  unknown: { tone: 'line', word: 'not known', Sign: CircleHelp },
} as const

function Verdict({ of }: { readonly of: Check['verdict'] }) {
  const { tone, word, Sign } = verdicts[of]
  return (
    <Tag tone={tone} icon={<Sign aria-hidden="true" />}>
      {word}
    </Tag>
  )
}
