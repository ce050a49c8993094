import { Minus, OctagonAlert, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { countWords } from '../../../../shared/text/size-words'
import type { Finding, Weight } from './finding-meaning'

/** Rows in the page; a file made to fill the report has more. */
const SHOWN = 200

const signs: Readonly<Record<Weight, readonly [sign: ReactNode, words: string]>> = {
  acts: [<OctagonAlert key="acts" aria-hidden="true" />, 'could have acted'],
  hides: [<TriangleAlert key="hides" aria-hidden="true" />, 'worth a look'],
  plain: [<Minus key="plain" aria-hidden="true" />, 'no text, or outside the article'],
}

/** What was found in a file and what was done about it, the gravest first. */
export const FindingTable = ({ findings }: { readonly findings: readonly Finding[] }) => (
  <table className="tbl rv-findings" aria-label="Findings">
    <colgroup>
      <col style={{ width: 44 }} />
      <col style={{ width: '27%' }} />
      <col />
      <col style={{ width: 168 }} />
    </colgroup>
    <thead>
      <tr>
        <th>
          <span className="unseen">Weight</span>
        </th>
        <th>Finding</th>
        <th>What it is</th>
        <th>What was done</th>
      </tr>
    </thead>
    <tbody>
      {findings.slice(0, SHOWN).map(({ weight, what, meaning, done }, at) => (
        // The findings of a report never move.
        <tr key={at} className={weight}>
          <td>
            {signs[weight][0]}
            <span className="unseen">{signs[weight][1]}</span>
          </td>
          <td className="med">{what}</td>
          <td>{meaning}</td>
          <td className="soft">{done}</td>
        </tr>
      ))}
      {findings.length > SHOWN && (
        <tr>
          <td colSpan={4} className="muted">
            and {countWords(findings.length - SHOWN, 'more finding')}
          </td>
        </tr>
      )}
    </tbody>
  </table>
)
