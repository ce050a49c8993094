import { screenSizes } from '../../../shared/model/screen-size'
import type { Command } from '../../parts/commands/command'
import { sections, usePlace } from '../../place/place'
import { lockLimits, lockWords } from '../../screens/settings/lock-choices'
import { useStanding } from '../../store/reads/standing'
import { focusPane } from '../frame/panes'
import { sectionNames } from '../frame/section-names'
import { useRail } from '../frame/use-rail'
import { changeSettings, useKnownSettings } from '../settings/settings'
import { otherTheme } from '../settings/theme'
import { showOverlay } from './overlays'

/** The commands of the window itself, with or without a case. */
export function useWindowCommands(): readonly Command[] {
  const { theme, size, idleLockMinutes } = useKnownSettings()
  return [
    {
      id: 'palette.open',
      label: 'Commands',
      group: 'Window',
      keys: ['Ctrl+K'],
      run: () => showOverlay('palette'),
    },
    {
      id: 'keys.show',
      label: 'All keys of this view',
      group: 'Window',
      keys: ['?'],
      strip: 'all keys',
      run: () => showOverlay('keys'),
    },
    {
      id: 'settings.show',
      label: 'Settings',
      group: 'Window',
      keys: ['Ctrl+,'],
      run: () => showOverlay('settings'),
    },
    {
      id: 'computer.show',
      label: 'Check this computer: encryption, swap, access',
      group: 'Window',
      keys: [],
      run: () => showOverlay('computer'),
    },
    {
      id: 'about.show',
      label: 'About Casebook, licences and notices',
      group: 'Window',
      keys: [],
      run: () => showOverlay('about'),
    },
    {
      id: 'view.theme',
      label: 'Light or dark',
      group: 'Window',
      keys: [],
      run: () => changeSettings({ theme: otherTheme(theme) }),
    },
    {
      id: 'view.theme-system',
      label: 'Light or dark as the system',
      group: 'Window',
      keys: [],
      run: () => changeSettings({ theme: 'system' }),
    },
    ...(['compact', 'normal', 'comfortable'] as const).map((density) => ({
      id: `view.${density}`,
      label: `Rows ${density}`,
      group: 'Window',
      keys: [],
      run: () => changeSettings({ density }),
    })),
    ...screenSizes.map((percent) => ({
      id: `view.size-${percent}`,
      label: `Everything on screen at ${percent} per cent`,
      group: 'Window',
      keys: [],
      run: () => changeSettings({ size: percent }),
      unavailable: percent === size ? 'as it is now' : undefined,
    })),
    ...lockLimits.map((minutes) => ({
      id: `lock.after-${minutes}`,
      label: `Lock ${lockWords(minutes)}`,
      group: 'Window',
      keys: [],
      run: () => changeSettings({ idleLockMinutes: minutes }),
      unavailable: minutes === idleLockMinutes ? 'as it is now' : undefined,
    })),
    { id: 'pane.next', label: 'Next pane', group: 'Window', keys: ['F6'], run: () => focusPane(1) },
    {
      id: 'pane.previous',
      label: 'Previous pane',
      group: 'Window',
      keys: ['Shift+F6'],
      run: () => focusPane(-1),
    },
  ]
}

/** The commands of an open case's frame: sections, rail, inspector, history of places. */
export function useCaseFrameCommands(onCloseCase: () => void): readonly Command[] {
  const { place, go, back, forward, past, future } = usePlace()
  const { inspectorOpen } = useKnownSettings()
  const rail = useRail()
  const unchanging = useStanding().readOnly === null ? undefined : 'the case takes no changes'
  return [
    ...sections.map((section, index) => ({
      id: `go.${section}`,
      label: `Go to ${sectionNames[section]}`,
      group: 'Sections',
      keys: [`Ctrl+${index + 1}`],
      run: () => section !== place.section && go({ section }),
    })),
    {
      id: 'go.back',
      label: 'Back',
      group: 'Sections',
      keys: ['Alt+ArrowLeft'],
      run: back,
      unavailable: past.length === 0 ? 'nowhere to go back to' : undefined,
    },
    {
      id: 'go.forward',
      label: 'Forward',
      group: 'Sections',
      keys: ['Alt+ArrowRight'],
      run: forward,
      unavailable: future.length === 0 ? 'nowhere to go forward to' : undefined,
    },
    {
      id: 'view.rail',
      label: rail.narrow ? 'Wide rail' : 'Narrow rail',
      group: 'Window',
      keys: ['F9'],
      run: rail.toggle,
    },
    {
      id: 'view.inspector',
      label: inspectorOpen ? 'Close the inspector' : 'Open the inspector',
      group: 'Window',
      keys: ['F10'],
      run: () => changeSettings({ inspectorOpen: !inspectorOpen }),
    },
    {
      id: 'case.details',
      label: 'Change title, question and marking of the case',
      group: 'Case',
      keys: ['F2'],
      run: () => showOverlay('case'),
    },
    {
      id: 'case.scheme',
      label: 'Change the marking scheme of the case',
      group: 'Case',
      keys: [],
      unavailable: unchanging,
      run: () => showOverlay('scheme'),
    },
    {
      id: 'case.passphrase',
      label: 'Change the passphrase',
      group: 'Case',
      keys: [],
      unavailable: unchanging,
      run: () => showOverlay('passphrase'),
    },
    {
      id: 'case.recovery-key',
      label: 'Make a new recovery key',
      group: 'Case',
      keys: [],
      unavailable: unchanging,
      run: () => showOverlay('recovery-key'),
    },
    {
      id: 'case.close',
      label: 'Close the case',
      group: 'Case',
      keys: ['Ctrl+W'],
      run: onCloseCase,
    },
  ]
}
