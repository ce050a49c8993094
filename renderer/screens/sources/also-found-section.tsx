import type { Source } from '../../../shared/model/source'
import { countWords } from '../../../shared/text/size-words'
import { useDateForm } from '../../parts/date-form'
import { Section } from '../../parts/pane'
import { acquiredWords } from './source-words'

/** Places shown at once: what is in every mail of a mailbox has hundreds. */
const SHOWN = 12

/** Where the same bytes were met again: in another mail, another archive, under another name. */
export function AlsoFoundSection({ source: { alsoFound = [] } }: { readonly source: Source }) {
  const form = useDateForm()
  if (alsoFound.length === 0) return null
  return (
    <Section title="Also found" end={countWords(alsoFound.length, 'more place')}>
      <ul className="src-places" aria-label="Also found">
        {alsoFound.slice(0, SHOWN).map((place, at) => (
          // Places are only ever added behind.
          <li key={at}>
            <span>{place.fileName}</span>
            <span className="t11 muted">
              {place.how}, {acquiredWords(place, form)}
            </span>
          </li>
        ))}
      </ul>
      {alsoFound.length > SHOWN && (
        <p className="help">and {countWords(alsoFound.length - SHOWN, 'more place')}</p>
      )}
    </Section>
  )
}
