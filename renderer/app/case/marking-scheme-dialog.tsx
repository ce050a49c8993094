import { FolderOpen, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { failureOf } from '../../../shared/errors/casebook-error'
import type { Case } from '../../../shared/model/case'
import { markingWords, readMarking, schemeOf } from '../../../shared/model/marking'
import { markingChoices } from '../../../shared/model/marking-choices'
import type { MarkingScheme } from '../../../shared/model/marking-scheme'
import { countWords } from '../../../shared/text/size-words'
import { Button } from '../../parts/button'
import { FormDialog } from '../../parts/form-dialog'
import { MarkingChip } from '../../parts/marking'
import { MarkingField } from '../../parts/marking-field'
import { Callout } from '../../parts/message'
import { chooseScheme } from '../../screens/settings/choose-scheme'
import { useOpenCase } from '../../store/case-context'
import type { MarkingCounts } from '../../store/marking-counts'
import { useCase, useJournalHead } from '../../store/reads/case'
import { changeScheme } from '../../store/writes/case'
import { SchemeLooks } from './scheme-looks'

/** Changes what the markings of the case mean. */
export function MarkingSchemeDialog({ onClose }: { readonly onClose: () => void }) {
  const record = useCase()
  const markings = useJournalHead()?.markings
  return record === undefined || markings === undefined ? null : (
    <Form record={record} borne={markings} onClose={onClose} />
  )
}

interface FormProps {
  readonly record: Case
  readonly borne: MarkingCounts
  readonly onClose: () => void
}

function Form({ record, borne, onClose }: FormProps) {
  const opened = useOpenCase()
  const builtIn = schemeOf({})
  const [chosen, setChosen] = useState(schemeOf(record))
  const [failure, setFailure] = useState<string | null>(null)
  const tryTo = async (work: () => Promise<void>) => {
    setFailure(null)
    try {
      await work()
    } catch (thrown) {
      setFailure(failureOf(thrown).message)
    }
  }
  const load = () =>
    tryTo(async () => {
      const scheme = await chooseScheme()
      if (scheme === null) return
      // What was said of markings of an earlier scheme holds where the new one can say it.
      const said = Object.entries(record.scheme?.equivalents ?? {}).filter(
        ([, meaning]) => readMarking(scheme, meaning, 'label') !== null,
      )
      setChosen({ ...scheme, equivalents: { ...Object.fromEntries(said), ...scheme.equivalents } })
    })
  const save = () =>
    tryTo(async () => {
      await changeScheme(opened, record, chosen)
      onClose()
    })
  const foreign = Object.entries(borne).filter(
    ([marking]) => readMarking(chosen, marking, 'label') === null,
  )
  const { equivalents = {} } = chosen
  return (
    <FormDialog
      title="Marking scheme"
      width={620}
      verb="Mark the case by it"
      disabled={foreign.some(([marking]) => equivalents[marking] === undefined)}
      onClose={onClose}
      onSubmit={() => void save()}
    >
      <div className="row">
        <Button icon={<FolderOpen aria-hidden="true" />} onPress={() => void load()}>
          Load a scheme file
        </Button>
        {chosen.id !== builtIn.id && (
          <Button icon={<RotateCcw aria-hidden="true" />} onPress={() => setChosen(builtIn)}>
            {builtIn.name}
          </Button>
        )}
      </div>
      {failure !== null && <Callout tone="err">{failure}</Callout>}
      <SchemeLooks scheme={chosen}>
        <section>
          <h3 className="sec-h">{chosen.name}</h3>
          <Levels scheme={chosen} />
        </section>
        {foreign.length > 0 && (
          <section>
            <h3 className="sec-h">Markings of the scheme before</h3>
            <p className="help">
              Objects keep what they were marked. Say what that means in the new scheme.
            </p>
            <div className="fields">
              {foreign.map(([marking, count]) => (
                <Equivalent
                  key={marking}
                  scheme={chosen}
                  label={`${marking}, ${countWords(count, 'object')}`}
                  meaning={equivalents[marking]}
                  onSelect={(meaning) =>
                    setChosen({ ...chosen, equivalents: { ...equivalents, [marking]: meaning } })
                  }
                />
              ))}
            </div>
          </section>
        )}
      </SchemeLooks>
    </FormDialog>
  )
}

const Levels = ({ scheme }: { readonly scheme: MarkingScheme }) => (
  <ul className="scheme-levels">
    {scheme.levels.map(({ label, audience }) => (
      <li key={label}>
        <MarkingChip marking={label} /> <span className="soft">{audience}</span>
      </li>
    ))}
    {scheme.caveats.map(({ label, audience }) => (
      <li key={label}>
        {label} <span className="soft">{audience}</span>
      </li>
    ))}
  </ul>
)

interface EquivalentProps {
  readonly scheme: MarkingScheme
  readonly label: string
  /** `undefined` until it was chosen. */
  readonly meaning: string | undefined
  readonly onSelect: (meaning: string) => void
}

function Equivalent({ scheme, label, meaning, onSelect }: EquivalentProps) {
  const known = markingWords(scheme, meaning ?? scheme.usual).label
  const { levels, caveats } = markingChoices(scheme, known)
  const choices =
    meaning === undefined
      ? { levels: levels.map((level) => ({ ...level, isOn: false })), caveats: [] }
      : { levels, caveats }
  return <MarkingField label={label} beside choices={choices} onSelect={onSelect} />
}
