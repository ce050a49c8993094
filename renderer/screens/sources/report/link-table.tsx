import { leadsElsewhere } from '../../../../shared/extract/links'
import type { FoundLink } from '../../../../shared/model/report'
import { defanged } from '../../../../shared/text/defang'
import { countWords } from '../../../../shared/text/size-words'
import { Section } from '../../../parts/pane'

/** Rows in the page; a page made of links has more. */
const SHOWN = 100

/** Where the links of a file lead, as text that leads nowhere: first those that say another host. */
export function LinkTable({ links }: { readonly links: readonly FoundLink[] }) {
  if (links.length === 0) return null
  const rows = [
    ...links.filter(leadsElsewhere),
    ...links.filter((link) => !leadsElsewhere(link)),
  ].slice(0, SHOWN)
  return (
    <Section title="Links, as found" end="none was followed">
      <table className="tbl rv-links" aria-label="Links">
        <colgroup>
          <col style={{ width: '34%' }} />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th>Words</th>
            <th>Leads to</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((link, at) => (
            // The links of a report never move.
            <tr key={at} className={leadsElsewhere(link) ? 'elsewhere' : ''}>
              <td>{defanged(link.text) || <span className="muted">no words</span>}</td>
              <td className="mono">
                {defanged(link.target)}
                {link.page !== undefined && <span className="muted"> page {link.page}</span>}
              </td>
            </tr>
          ))}
          {links.length > SHOWN && (
            <tr>
              <td colSpan={2} className="muted">
                and {countWords(links.length - SHOWN, 'more link')}
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </Section>
  )
}
