import { currentReliability, type Source } from '../../../../shared/model/source'
import { reliabilityWords } from '../../../../shared/model/grading'
import { dateWords } from '../../../../shared/text/date-words'
import { sizeWords } from '../../../../shared/text/size-words'
import { Button } from '../../../parts/button'
import { useDateForm } from '../../../parts/date-form'
import { Hash } from '../../../parts/hash'
import { MarkingChip } from '../../../parts/marking'
import { KeyValue, Section } from '../../../parts/pane'
import { usePlace } from '../../../place/place'

/** What is known of the source that is read; it is changed in the section of sources. */
export function SourceInspector({ source }: { readonly source: Source }) {
  const go = usePlace((state) => state.go)
  const form = useDateForm()
  const reliability = currentReliability(source)
  return (
    <>
      <Section>
        <span className="id">S{source.number}</span>
        <p className="o-title">{source.title}</p>
        <div className="rd-kv">
          <KeyValue
            pairs={[
              ['Publisher', source.publisher || 'not known'],
              ['Authors', source.authors.join(', ') || 'not known'],
              [
                'Published',
                source.published === null ? 'not known' : dateWords(source.published, form),
              ],
              ...(source.modified
                ? ([['Modified', dateWords(source.modified, form)]] as const)
                : []),
              [
                'Reliability',
                reliability === null
                  ? 'not rated'
                  : `${reliability}, ${reliabilityWords[reliability]}`,
              ],
              ['Marking', <MarkingChip key="marking" marking={source.marking} narrow />],
              ['Language', source.language ?? 'not known'],
              ['File', `${source.fileName}, ${sizeWords(source.bytes)}`],
              [
                'Acquired',
                `${dateWords(source.acquired.at.slice(0, 10), form)}, ${source.acquired.how}`,
              ],
            ]}
          />
        </div>
      </Section>
      <Section title="SHA-256 of the original">
        <Hash hex={source.sha256} />
      </Section>
      <Section>
        <div className="row">
          <Button onPress={() => go({ section: 'sources', sourceId: source.id, report: null })}>
            Change in Sources
          </Button>
          <Button
            onPress={() => go({ section: 'sources', sourceId: source.id, report: source.id })}
          >
            Airlock report
          </Button>
        </div>
      </Section>
    </>
  )
}
