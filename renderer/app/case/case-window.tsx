import { lazy, Suspense, useEffect } from 'react'
import { schemeOf } from '../../../shared/model/marking'
import { useCommands } from '../../parts/commands/registry'
import { Skeleton } from '../../parts/progress'
import { clearToast } from '../../parts/toast'
import { type Section, usePlace } from '../../place/place'
import { SourcesSection } from '../../screens/sources/sources-section'
import { useOpenCase } from '../../store/case-context'
import { SchemeContext, useCase, useHighestMarking } from '../../store/reads/case'
import { useBackupTimer } from './backups'
import { CaseDetailsDialog } from './case-details-dialog'
import { CaseMenu } from './case-menu'
import { useCaseEntries } from '../commands/case-entries'
import { useCaseFrameCommands } from '../commands/frame-commands'
import { KeySheet } from '../commands/key-sheet'
import { useUndoCommands } from '../commands/undo-commands'
import { closeOverlay, useOverlays } from '../commands/overlays'
import { Palette } from '../commands/palette'
import { ErrorBoundary } from '../error-boundary'
import { FileDrop } from '../file-drop'
import { Rail } from '../frame/rail'
import { sectionNames } from '../frame/section-names'
import { CaseStatusBar } from '../frame/status-bar'
import { WindowFrame } from '../frame/window-frame'
import { MarkingSchemeDialog } from './marking-scheme-dialog'
import { NewRecoveryKeyDialog } from './new-recovery-key-dialog'
import { PassphraseDialog } from './passphrase-dialog'
import { SchemeLooks } from './scheme-looks'
import { StandingBanner } from '../standing-banner'

// Sources is what a case opens with; the others are fetched when they are first gone to.
const screens: Readonly<Record<Section, React.ComponentType>> = {
  sources: SourcesSection,
  reader: lazy(async () => ({
    default: (await import('../../screens/reader/reader-screen')).ReaderScreen,
  })),
  actors: lazy(async () => ({
    default: (await import('../../screens/actors/actors-screen')).ActorsScreen,
  })),
  briefing: lazy(async () => ({
    default: (await import('../../screens/briefing/briefing-screen')).BriefingScreen,
  })),
  history: lazy(async () => ({
    default: (await import('../../screens/history/history-screen')).HistoryScreen,
  })),
}

/** The window of an open case: frame around the section the analyst is in. */
export function CaseWindow({ onClose }: { readonly onClose: () => void }) {
  const opened = useOpenCase()
  useBackupTimer(opened)
  // A toast speaks of the last change, and its Undo is that of Ctrl Z.
  useEffect(
    () => opened.standing.subscribe((now, was) => now.saved !== was.saved && clearToast()),
    [opened],
  )
  useCommands([...useCaseFrameCommands(onClose), ...useUndoCommands()])
  const section = usePlace((state) => state.place.section)
  const marking = useHighestMarking() ?? null
  const scheme = schemeOf(useCase() ?? {})
  const Screen = screens[section]
  return (
    <SchemeContext.Provider value={scheme}>
      <SchemeLooks scheme={scheme}>
        <WindowFrame
          marking={marking}
          caseMenu={<CaseMenu onClose={onClose} />}
          rail={<Rail />}
          status={<CaseStatusBar />}
          banner={<StandingBanner />}
        >
          <ErrorBoundary key={section} what={sectionNames[section]}>
            <Suspense fallback={<Skeleton />}>
              <Screen />
            </Suspense>
          </ErrorBoundary>
          <FileDrop />
          <CaseOverlays />
        </WindowFrame>
      </SchemeLooks>
    </SchemeContext.Provider>
  )
}

function CaseOverlays() {
  const shown = useOverlays((state) => state.shown)
  if (shown === 'palette') return <CasePalette />
  if (shown === 'keys') return <KeySheet />
  if (shown === 'case') return <CaseDetailsDialog onClose={closeOverlay} />
  if (shown === 'scheme') return <MarkingSchemeDialog onClose={closeOverlay} />
  if (shown === 'passphrase') return <PassphraseDialog onClose={closeOverlay} />
  if (shown === 'recovery-key') return <NewRecoveryKeyDialog onClose={closeOverlay} />
  return null
}

const CasePalette = () => <Palette entries={useCaseEntries()} />
