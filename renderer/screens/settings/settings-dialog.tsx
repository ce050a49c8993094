import type { ReactNode } from 'react'
import type { Settings, SettingsChange } from '../../../shared/ipc/installation-channels'
import { Button } from '../../parts/button'
import { Dialog } from '../../parts/dialog'
import { Tabs } from '../../parts/tabs'
import { AboutPanel, type ProgramVersions } from './about-panel'
import { ComputerPanel } from './computer-panel'
import { SettingsPanel } from './settings-panel'
import './settings.css'

export type SettingsTab = 'settings' | 'computer' | 'about'

/** The program, and what it can do on this system. */
export interface ProgramHere extends ProgramVersions {
  readonly hidesFromCapture: boolean
}

interface SettingsDialogProps {
  readonly tab: SettingsTab
  readonly onTab: (tab: SettingsTab) => void
  readonly settings: Settings
  readonly onChange: (changes: SettingsChange) => void
  /** Main changed a setting by itself: the folder. */
  readonly onChangedElsewhere: () => void
  readonly program: ProgramHere
  readonly onClose: () => void
}

/** What belongs to this installation and to no case: settings, the computer, the program. */
export function SettingsDialog({ tab, onTab, program, onClose, ...settings }: SettingsDialogProps) {
  const tabs: readonly { id: SettingsTab; title: string; content: ReactNode }[] = [
    {
      id: 'settings',
      title: 'Settings',
      content: <SettingsPanel {...settings} hidesFromCapture={program.hidesFromCapture} />,
    },
    { id: 'computer', title: 'This computer', content: <ComputerPanel /> },
    { id: 'about', title: 'About', content: <AboutPanel program={program} /> },
  ]
  return (
    <Dialog
      title="Casebook on this computer"
      width={860}
      onClose={onClose}
      foot={
        <Button kind="primary" keys="Escape" onPress={onClose}>
          Close
        </Button>
      }
    >
      <div className="set">
        <Tabs label="Casebook on this computer" tabs={tabs} selected={tab} onSelect={onTab} />
      </div>
    </Dialog>
  )
}
