import type { Source } from '../../../shared/model/source'
import { defanged } from '../../../shared/text/defang'
import { sizeWords } from '../../../shared/text/size-words'
import { MarkingChip } from '../../parts/marking'
import { KeyValue, Section } from '../../parts/pane'
import { acquiredWords, kindWords, languageWords } from './source-words'

/** What the program knows of a source and nobody changes. */
export const SourceHeading = ({ source }: { readonly source: Source }) => (
  <Section>
    <div className="row between">
      <span className="id">S{source.number}</span>
      <MarkingChip marking={source.marking} />
    </div>
    <h2 className="o-title">{source.title}</h2>
    <div className="o-facts">
      <KeyValue
        pairs={[
          ['Kind', kindWords(source.mediaType)],
          ['File', `${source.fileName}, ${sizeWords(source.bytes)}`],
          ['Acquired', acquiredWords(source.acquired)],
          ['Language', languageWords(source.language)],
          ...(source.url === null ? [] : ([['Address', defanged(source.url)]] as const)),
        ]}
      />
    </div>
  </Section>
)
