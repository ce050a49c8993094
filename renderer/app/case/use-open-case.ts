import { useCallback, useMemo, useState } from 'react'
import { leaveField } from '../../parts/leave-field'
import { showFailure } from '../../parts/toast'
import { usePlace } from '../../place/place'
import type { CaseKeeper } from '../../screens/cases/case-keeper'
import { stopImport } from '../../screens/sources/source-queue'
import type { OpenCase } from '../../store/case-at-work'
import { createCase } from '../../store/create-case'
import { deleteCase } from '../../store/delete-case'
import { closeCase, openCase } from '../../store/open-case'
import { beginSession } from '../../store/session'
import { upgradeCase } from '../../store/generations/upgrade-case'
import { EXAMPLE_PASSPHRASE } from '../example/example-passphrase'
import { backUp } from './backups'

/** The case at work in this window, and how one comes and goes. */
export interface CaseInWindow {
  /** The case that is shown. */
  readonly opened: OpenCase | null
  /** The case that can be locked: a new one is not shown while its recovery key is being read. */
  readonly held: OpenCase | null
  readonly keeper: CaseKeeper
  /** Lets go of a case; answers whether it could. What stands in the way is said to the analyst. */
  readonly leave: (left: OpenCase) => Promise<boolean>
}

/** @param analyst name that new entries carry */
export function useOpenCaseOfWindow(analyst: string): CaseInWindow {
  const [opened, setOpened] = useState<OpenCase | null>(null)
  const [held, setHeld] = useState<OpenCase | null>(null)
  const leave = useCallback(async (left: OpenCase): Promise<boolean> => {
    leaveField()
    try {
      await stopImport(left)
      await closeCase(left, () => void backUp(left))
    } catch (thrown) {
      showFailure(thrown)
      return false
    }
    setOpened(null)
    setHeld(null)
    usePlace.getState().reset()
    return true
  }, [])
  const keeper = useMemo((): CaseKeeper => {
    const begin = async (entered: OpenCase) => {
      setHeld(entered)
      await beginSession(entered)
      return { enter: () => setOpened(entered) }
    }
    return {
      open: async (file, secret, onProgress) => {
        const { enter } = await begin(await openCase(file, secret, analyst, onProgress))
        enter()
      },
      create: async (about, name, passphrase) => {
        const made = await createCase(about, name, passphrase)
        return { recoveryWords: made.recoveryWords, ...(await begin(made.opened)) }
      },
      example: {
        passphrase: EXAMPLE_PASSPHRASE,
        make: async (onStage) => {
          const { createExampleCase, dropExampleCase, fillExampleCase } = await import(
            './example-case'
          )
          const made = await createExampleCase(analyst)
          try {
            const { enter } = await begin(made)
            await fillExampleCase(made, onStage)
            enter()
          } catch (thrown) {
            setHeld(null)
            // What is in the way is shown; why it was given up is what the dialog says.
            await dropExampleCase(made).catch(showFailure)
            throw thrown
          }
        },
      },
      seal: async (file, passphrase, onProgress) => {
        const upgraded = await upgradeCase(file, passphrase, analyst, onProgress)
        const { file: sealed, kept, recoveryWords } = upgraded
        const entered = await openCase(sealed, { kind: 'passphrase', passphrase }, analyst)
        return { recoveryWords, kept, ...(await begin(entered)) }
      },
      remove: deleteCase,
    }
  }, [analyst])
  return { opened, held, keeper, leave }
}
