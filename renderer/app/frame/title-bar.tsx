import { LockKeyhole, Minus, Moon, Search, Settings2, Square, Sun, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { ask } from '../../bridge/ask'
import { IconButton } from '../../parts/button'
import { Keys } from '../../parts/keys'
import { runById } from '../commands/dispatch'
import { changeSettings, useKnownSettings } from '../settings/settings'
import { otherTheme } from '../settings/theme'
import { Brand } from '../../parts/brand'

interface TitleBarProps {
  /** The open case, with what can be done to it. */
  readonly caseMenu?: ReactNode
}

/** The window's title row: case, commands, lock, theme, the window's own buttons. */
export const TitleBar = ({ caseMenu }: TitleBarProps) => (
  <header className="title">
    <div className="row">
      <Brand />
      {caseMenu !== undefined && <span className="sep" />}
      {caseMenu}
    </div>
    <button type="button" className="searchbox" onClick={() => runById('palette.open')}>
      <Search aria-hidden="true" />
      <span className="grow ell">
        {caseMenu === undefined ? 'Commands' : 'Go to a source, actor, clip or command'}
      </span>
      <Keys of="Ctrl+K" />
    </button>
    <div className="end">
      {caseMenu !== undefined && (
        <IconButton
          label="Lock the case"
          icon={<LockKeyhole aria-hidden="true" />}
          keys="F8"
          onPress={() => runById('case.lock')}
        />
      )}
      <IconButton
        label="Settings"
        icon={<Settings2 aria-hidden="true" />}
        keys="Ctrl+,"
        onPress={() => runById('settings.show')}
      />
      <ThemeButton />
      <WindowControls />
    </div>
  </header>
)

function ThemeButton() {
  const { theme } = useKnownSettings()
  const dark = otherTheme(theme) === 'light'
  return (
    <IconButton
      label={dark ? 'Light theme' : 'Dark theme'}
      icon={dark ? <Moon aria-hidden="true" /> : <Sun aria-hidden="true" />}
      onPress={() => changeSettings({ theme: otherTheme(theme) })}
    />
  )
}

/** The window has no frame of the system, so that the marking can stand above everything. */
const WindowControls = () => (
  <div className="wc">
    <button
      type="button"
      aria-label="Minimise the window"
      onClick={() => void ask('window:control', 'minimise')}
    >
      <Minus aria-hidden="true" />
    </button>
    <button
      type="button"
      aria-label="Maximise the window"
      onClick={() => void ask('window:control', 'maximise')}
    >
      <Square aria-hidden="true" />
    </button>
    <button
      type="button"
      aria-label="Close the window"
      onClick={() => void ask('window:control', 'close')}
    >
      <X aria-hidden="true" />
    </button>
  </div>
)
