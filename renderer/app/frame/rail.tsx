import {
  BookOpenText,
  FileText,
  History,
  Keyboard,
  Library,
  PanelLeftClose,
  PanelLeftOpen,
  UsersRound,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { grouped } from '../../../shared/text/size-words'
import { Keys } from '../../parts/keys'
import { type Section, usePlace } from '../../place/place'
import { useCaseCounts } from '../../store/reads/case'
import { useSource } from '../../store/reads/sources'
import { runById } from '../commands/dispatch'
import { sectionNames } from './section-names'
import { useRail } from './use-rail'

/** The sections in the order of work, under the kind of work they belong to. */
const groups: readonly (readonly [group: string, sections: readonly Section[]])[] = [
  ['Collect', ['sources', 'reader']],
  ['Structure', ['actors']],
  ['Write', ['briefing', 'history']],
]

const signs: Readonly<Record<Section, typeof Library>> = {
  sources: Library,
  reader: BookOpenText,
  actors: UsersRound,
  briefing: FileText,
  history: History,
}

/** The sections of the case at the left; F9 makes it narrow. */
export function Rail() {
  const { place, go } = usePlace()
  const { narrow } = useRail()
  const counts = useCaseCounts()
  const source = useSource(place.sourceId)
  const beside: Partial<Record<Section, ReactNode>> = {
    sources: counts && grouped(counts.sources),
    reader: source ? `S${source.number}` : undefined,
    actors: counts && grouped(counts.actors),
  }
  return (
    <nav className="rail" aria-label="Sections" data-pane="" tabIndex={-1}>
      {groups.map(([group, sections], index) => (
        <div key={group} style={{ display: 'contents' }}>
          {index > 0 && <hr aria-hidden="true" />}
          <div className="grp">{group}</div>
          {sections.map((section) => {
            const Sign = signs[section]
            return (
              <button
                key={section}
                type="button"
                title={narrow ? sectionNames[section] : undefined}
                aria-current={place.section === section ? 'page' : undefined}
                onClick={() => section !== place.section && go({ section })}
              >
                <Sign aria-hidden="true" />
                <span className="lb">{sectionNames[section]}</span>
                <span className="n">{beside[section]}</span>
              </button>
            )
          })}
        </div>
      ))}
      <div className="foot">
        <button
          type="button"
          title={narrow ? 'All keys' : undefined}
          onClick={() => runById('keys.show')}
        >
          <Keyboard aria-hidden="true" />
          <span className="lb">All keys</span>
          <span className="n">
            <Keys of="?" />
          </span>
        </button>
        <button
          type="button"
          title={narrow ? 'Wide rail' : undefined}
          onClick={() => runById('view.rail')}
        >
          {narrow ? <PanelLeftOpen aria-hidden="true" /> : <PanelLeftClose aria-hidden="true" />}
          <span className="lb">{narrow ? 'Wide rail' : 'Narrow rail'}</span>
          <span className="n">
            <Keys of="F9" />
          </span>
        </button>
      </div>
    </nav>
  )
}
