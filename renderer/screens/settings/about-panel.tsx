import { useEffect, useState } from 'react'
import { failureOf } from '../../../shared/errors/casebook-error'
import type { Notice } from '../../../shared/ipc/installation-channels'
import { countWords } from '../../../shared/text/size-words'
import { ask } from '../../bridge/ask'
import { ListRow } from '../../parts/list-row'
import { Callout } from '../../parts/message'
import { KeyValue, Section } from '../../parts/pane'
import { Skeleton } from '../../parts/progress'

/** The program, as it says of itself. */
export interface ProgramVersions {
  readonly version: string
  readonly electron: string
  readonly chromium: string
}

/** Version, runtime, and what the program is made of. */
export const AboutPanel = ({ program }: { readonly program: ProgramVersions }) => (
  <>
    <Section title="Casebook">
      <KeyValue
        pairs={[
          ['Version', program.version],
          ['Runtime', `Electron ${program.electron} with Chromium ${program.chromium}`],
          ['Its licences', 'in the files beside its executable, LICENSES.chromium.html among them'],
          ['Bill of materials', 'about/casebook.cdx.json in the folder of the program (CycloneDX)'],
          ['Promises', 'about/SECURITY.md in the same folder: what is promised, and what is not'],
        ]}
      />
    </Section>
    <Notices />
  </>
)

/** The packages the program is made of, each with the text of its licence. */
function Notices() {
  const [notices, setNotices] = useState<readonly Notice[] | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [chosen, setChosen] = useState(0)
  useEffect(() => {
    ask('app:notices').then(setNotices, (thrown) => setFailure(failureOf(thrown).message))
  }, [])
  if (failure !== null) return <Callout tone="err">{failure}</Callout>
  if (notices === null) return <Skeleton />
  const notice = notices[chosen]
  return (
    <Section title="Notices of third parties" end={countWords(notices.length, 'package')}>
      <div className="set-notices">
        <div role="group" aria-label="Packages" className="scroll">
          {notices.map(({ name, version, licence }, place) => (
            <ListRow
              key={`${name} ${version}`}
              selected={place === chosen}
              end={licence}
              onPress={() => setChosen(place)}
            >
              <span className="ell">
                {name} {version}
              </span>
            </ListRow>
          ))}
        </div>
        <pre className="scroll" tabIndex={0} aria-label={`Licence of ${notice?.name ?? ''}`}>
          {notice?.text || `The package brings no text. Its licence is ${notice?.licence ?? ''}.`}
        </pre>
      </div>
    </Section>
  )
}
