import type { ReactNode } from 'react'
import type { Settings, SettingsChange } from '../../../shared/ipc/installation-channels'
import { likelihoodScales, ScaleName } from '../../../shared/model/likelihood'
import { screenSizes } from '../../../shared/model/screen-size'
import { dateForms, dateWords, dayHere } from '../../../shared/text/date-words'
import { Checkbox } from '../../parts/check'
import { Section } from '../../parts/pane'
import { Segmented } from '../../parts/segmented'
import { Select } from '../../parts/select'
import { AnalystField } from './analyst-field'
import { FolderField } from './folder-field'
import { lockChoices } from './lock-choices'
import { SchemeField } from './scheme-field'

interface SettingsPanelProps {
  readonly settings: Settings
  readonly onChange: (changes: SettingsChange) => void
  readonly onChangedElsewhere: () => void
  /** Whether this system can keep the window out of screen captures. */
  readonly hidesFromCapture: boolean
}

/** Each setting holds from the moment it is changed. */
export const SettingsPanel = ({
  settings,
  onChange,
  onChangedElsewhere,
  hidesFromCapture,
}: SettingsPanelProps) => (
  <>
    <Section title="New cases">
      <Setting name="Marking scheme" help="A case that is there keeps its own.">
        <SchemeField scheme={settings.scheme} onChange={(scheme) => onChange({ scheme })} />
      </Setting>
      <Setting name="Folder" help="Cases that are made stay where they are.">
        <FolderField onChange={onChangedElsewhere} />
      </Setting>
      <Setting name="Your name" help="Entries carry it from the next opening of a case on.">
        <AnalystField saved={settings.analyst} onSave={(analyst) => onChange({ analyst })} />
      </Setting>
    </Section>
    <Section title="New briefings">
      <Setting name="Scale of likelihood" help={termsOf(settings.scale)}>
        <Select
          label="Scale of likelihood"
          labelHidden
          choices={ScaleName.options.map((id) => ({ id, text: likelihoodScales[id].title }))}
          selected={settings.scale}
          onSelect={(scale) => onChange({ scale })}
        />
      </Setting>
    </Section>
    <Section title="Lock">
      <Setting
        name="Lock the case"
        help="F8 locks at any time, and the case is locked when the computer is suspended."
      >
        <Select
          label="Lock the case"
          labelHidden
          choices={lockChoices(settings.idleLockMinutes)}
          selected={String(settings.idleLockMinutes)}
          onSelect={(minutes) => onChange({ idleLockMinutes: Number(minutes) })}
        />
      </Setting>
    </Section>
    <Section title="Window">
      <Setting name="Theme">
        <Segmented
          label="Theme"
          segments={[
            { id: 'system', text: 'As the system' },
            { id: 'light', text: 'Light' },
            { id: 'dark', text: 'Dark' },
          ]}
          selected={settings.theme}
          onSelect={(theme) => onChange({ theme })}
        />
      </Setting>
      <Setting name="Size" help="Of everything on screen; paper stays as it is.">
        <Segmented
          label="Size"
          segments={screenSizes.map((size) => ({ id: String(size), text: `${size}\u202f%` }))}
          selected={String(settings.size)}
          onSelect={(size) => onChange({ size: Number(size) as Settings['size'] })}
        />
      </Setting>
      <Setting name="Rows">
        <Segmented
          label="Rows"
          segments={[
            { id: 'compact', text: 'Compact' },
            { id: 'normal', text: 'Normal' },
            { id: 'comfortable', text: 'Comfortable' },
          ]}
          selected={settings.density}
          onSelect={(density) => onChange({ density })}
        />
      </Setting>
      <Setting name="Dates" help="On screen. Documents print dates in words.">
        <Segmented
          label="Dates"
          segments={dateForms.map((id) => ({ id, text: dateWords(dayHere(), id) }))}
          selected={settings.dateForm}
          onSelect={(dateForm) => onChange({ dateForm })}
        />
      </Setting>
      <Setting
        name="Captures"
        help={
          hidesFromCapture
            ? 'Screenshots and shared screens show an empty place. A camera still sees it.'
            : 'This system gives a program no way to keep its window out of screenshots and shared screens.'
        }
      >
        {hidesFromCapture && (
          <Checkbox
            selected={settings.hiddenFromCapture}
            onChange={(hiddenFromCapture) => onChange({ hiddenFromCapture })}
          >
            Keep the window out of screen captures
          </Checkbox>
        )}
      </Setting>
      <Setting name="Keys">
        <Checkbox
          selected={settings.singleKeys}
          onChange={(singleKeys) => onChange({ singleKeys })}
        >
          Single keys such as J or ? work outside text fields
        </Checkbox>
      </Setting>
    </Section>
  </>
)

interface SettingProps {
  readonly name: string
  readonly help?: string
  readonly children: ReactNode
}

/** The control bears the name itself; here it is for the eye. */
const Setting = ({ name, help, children }: SettingProps) => (
  <div className="set-row">
    <span className="set-name" aria-hidden="true">
      {name}
    </span>
    <div>
      {children}
      {help !== undefined && <p className="help">{help}</p>}
    </div>
  </div>
)

const termsOf = (scale: ScaleName): string =>
  likelihoodScales[scale].bands.map(({ term, range }) => `${term} ${range}`).join(', ')
