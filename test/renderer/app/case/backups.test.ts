import { beforeEach, describe, expect, it } from 'vitest'
import { backUp, useBackups } from '../../../../renderer/app/case/backups'
import type { OpenCase } from '../../../../renderer/store/case-at-work'
import { newStanding } from '../../../../renderer/store/standing'
import { CasebookError } from '../../../../shared/errors/casebook-error'
import { type MemoryMain, startMemoryMain } from '../../../builders/memory-main'

/** As much of an open case as a backup looks at. */
function caseWith(entry: number, readOnly: string | null = null) {
  const standing = newStanding()
  standing.setState({ readOnly })
  return { end: { entry }, standing } as unknown as OpenCase
}

const made = { ref: 'f7', made: 0, bytes: 2080, frames: 1 }
let main: MemoryMain
const asked = () => main.asked.filter((channel) => channel === 'backups:make').length

beforeEach(() => {
  main = startMemoryMain({ 'backups:make': () => made })
  useBackups.setState({ failure: null })
})

describe('a backup', () => {
  it('is made once for each state of the case', async () => {
    const opened = caseWith(4)
    await backUp(opened)
    await backUp(opened)
    expect(asked()).toBe(1)
    opened.end.entry = 5
    await backUp(opened)
    expect(asked()).toBe(2)
  })

  it('is not made of a case that is read only', async () => {
    await backUp(caseWith(4, 'Frame 3 was damaged.'))
    expect(asked()).toBe(0)
  })

  it('says why it failed, and is tried again', async () => {
    const opened = caseWith(4)
    main.answers['backups:make'] = () => {
      throw new CasebookError('no-space', 'The disk is full.')
    }
    await backUp(opened)
    expect(useBackups.getState().failure).toBe('Backup failed: The disk is full.')
    main.answers['backups:make'] = () => made
    await backUp(opened)
    expect(useBackups.getState().failure).toBeNull()
    expect(asked()).toBe(2)
  })
})
