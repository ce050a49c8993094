import { describe, expect, it } from 'vitest'
import { holdCaseFile } from '../../../../electron/files/case-file/case-file'
import { verifyCaseFile } from '../../../../electron/files/case-file/verify-case-file'
import { CasebookError } from '../../../../shared/errors/casebook-error'
import { MemoryDisk } from '../../../builders/memory-disk'
import { drawSealedFile } from '../../../builders/sealed-file'

const PATH = '/cases/harbour.casebook'

/** A case file of about 4 KB: its journal is an import and two small changes. */
const draw = () =>
  drawSealedFile([
    [['entry', 200]],
    [
      ['original', 700],
      ['index', 60],
      ['entry', 150],
    ],
    [['entry', 90]],
  ])

/** What the program says of a file that is not as it was written. */
async function judge(bytes: Uint8Array, frames: number): Promise<string> {
  const disk = MemoryDisk.holding({ [PATH]: bytes })
  try {
    const held = await holdCaseFile(PATH, disk, async () => {})
    const { damaged, tornBytes, end } = await held.frames(null)
    await held.close()
    if (damaged !== null) return 'damaged'
    if (tornBytes > 0) return 'torn'
    if (end.frame < frames) return 'shorter'
    if (held.opened.keyTablesDiffer) return 'one key table damaged'
    const file = await disk.open(PATH, 'read')
    await verifyCaseFile(file, PATH)
    return 'accepted'
  } catch (error) {
    if (error instanceof CasebookError) return error.kind
    throw error
  }
}

const told = ['refused', 'newer', 'damaged', 'torn', 'shorter', 'one key table damaged']

describe('a case file of 4 KB', () => {
  it('as it was written is accepted', async () => {
    const { bytes, end } = await draw()
    expect(await judge(bytes, end.frame)).toBe('accepted')
  })

  it('is not accepted with any bit of it changed', async () => {
    const { bytes, end } = await draw()
    const judged = new Map<string, number>()
    for (let bit = 0; bit < 8 * bytes.length; bit++) {
      const spoilt = bytes.slice()
      spoilt[bit >> 3] = (spoilt[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      const verdict = await judge(spoilt, end.frame)
      judged.set(verdict, (judged.get(verdict) ?? 0) + 1)
    }
    expect([...judged.keys()].filter((verdict) => !told.includes(verdict))).toEqual([])
    expect([...judged.values()].reduce((sum, count) => sum + count)).toBeGreaterThan(28_000)
  })

  it('is not accepted cut off at any byte', async () => {
    const { bytes, end } = await draw()
    for (let length = 0; length < bytes.length; length++) {
      const verdict = await judge(bytes.slice(0, length), end.frame)
      expect(told, `cut off at byte ${length}`).toContain(verdict)
    }
  })
})
