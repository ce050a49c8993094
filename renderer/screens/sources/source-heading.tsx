import type { Detail, FoundDetail } from '../../../shared/model/report'
import type { Source } from '../../../shared/model/source'
import { defanged } from '../../../shared/text/defang'
import { sizeWords } from '../../../shared/text/size-words'
import { useDateForm } from '../../parts/date-form'
import { MarkingChip } from '../../parts/marking'
import { KeyValue, Section } from '../../parts/pane'
import { useReport } from '../../store/reads/reports'
import { acquiredWords, kindWords, languageWords } from './source-words'

/** What the program knows of a source and nobody changes. */
export function SourceHeading({ source }: { readonly source: Source }) {
  const found = useReport(source.id)?.found ?? []
  const form = useDateForm()
  return (
    <Section>
      <div className="row between">
        <span className="id">S{source.number}</span>
        <MarkingChip marking={source.marking} narrow />
      </div>
      <h2 className="o-title">{source.title}</h2>
      <div className="o-facts">
        <KeyValue
          pairs={[
            ['Kind', kindWords(source.mediaType)],
            ['File', `${source.fileName}, ${sizeWords(source.bytes)}`],
            ['Acquired', acquiredWords(source.acquired, form)],
            [
              'Language',
              <Placed key="language" place={placeOf(found, 'language', source.language)}>
                {languageWords(source.language)}
              </Placed>,
            ],
            ...(source.url === null
              ? []
              : ([
                  [
                    'Address',
                    <Placed key="address" place={placeOf(found, 'url', source.url)}>
                      {defanged(source.url)}
                    </Placed>,
                  ],
                ] as const)),
          ]}
        />
      </div>
    </Section>
  )
}

interface PlacedProps {
  /** Where in the file it was found, `null` where that is not known. */
  readonly place: string | null
  readonly children: string
}

const Placed = ({ place, children }: PlacedProps) => (
  <>
    {children}
    {place !== null && <span className="help"> from {place}</span>}
  </>
)

const placeOf = (
  found: readonly FoundDetail[],
  detail: Detail,
  value: string | null,
): string | null => found.find((one) => one.detail === detail && one.value === value)?.place ?? null
