import {
  Detail,
  type FileField,
  type FoundDetail,
  type Report,
} from '../../../../shared/model/report'
import { defanged } from '../../../../shared/text/defang'
import { useDateForm } from '../../../parts/date-form'
import { EmptyState } from '../../../parts/message'
import { Inspector, KeyValue, Section } from '../../../parts/pane'
import { detailWords, foundValueWords } from './found-words'

interface FoundInspectorProps {
  readonly report: Report | null
  /** Of a file that is not in the case nothing is kept. */
  readonly isTurnedDown: boolean
}

/** What a file says about itself: each detail with its places, then its fields as they stand. */
export function FoundInspector({ report, isTurnedDown }: FoundInspectorProps) {
  if (report === null || report.found.length + report.fields.length === 0) {
    return (
      <Inspector>
        <EmptyState title={isTurnedDown ? 'Nothing was kept' : 'Nothing was found'}>
          {isTurnedDown
            ? 'What a file that is not taken in says about itself is not shown.'
            : 'What a file says about itself stands here: title, dates, addresses, and where in it each was found.'}
        </EmptyState>
      </Inspector>
    )
  }
  const groups = [...new Set(report.fields.map(({ of }) => of))]
  return (
    <Inspector textOnly>
      <Section title="Found in the file" end="the first of each was taken">
        <div className="rv-found">
          {Detail.options.map((detail) => (
            <FoundPlaces
              key={detail}
              detail={detail}
              found={report.found.filter((one) => one.detail === detail)}
            />
          ))}
        </div>
      </Section>
      {groups.map((group) => (
        <Section key={group} title={group} end="as it stands there">
          <KeyValue pairs={report.fields.filter(({ of }) => of === group).map(pairOf)} />
        </Section>
      ))}
    </Inspector>
  )
}

const pairOf = ({ name, value }: FileField): readonly [string, string] => [name, defanged(value)]

interface FoundPlacesProps {
  readonly detail: Detail
  readonly found: readonly FoundDetail[]
}

function FoundPlaces({ detail, found }: FoundPlacesProps) {
  const form = useDateForm()
  if (found.length === 0) return null
  return (
    <div>
      <h4 className="t11 muted">{detailWords[detail]}</h4>
      <ul>
        {found.map(({ place, value, written }, at) => (
          <li key={place} className={at === 0 ? 'taken' : ''}>
            <span>{foundValueWords({ detail, value }, form)}</span>
            {written !== undefined && (
              <span className="t11 soft">written “{defanged(written)}”</span>
            )}
            <span className="t11 muted">{place}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
