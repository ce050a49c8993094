import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterStep, emptyStacks, type UndoStep } from '../../../shared/journal/undo-stacks'

const after = (...steps: UndoStep[]) => steps.reduce(afterStep, emptyStacks)

describe('what can be undone and redone', () => {
  it.each<[string, UndoStep[], number[], number[]]>([
    ['nothing after the making of the case', [{ seq: 1, lasting: true }], [], []],
    ['each ordinary entry', [{ seq: 2 }, { seq: 3 }], [2, 3], []],
    ['an undo can be redone', [{ seq: 2 }, { seq: 3 }, { seq: 4, inverts: 3 }], [2], [4]],
    [
      'a redo can be undone again',
      [{ seq: 2 }, { seq: 3, inverts: 2 }, { seq: 4, inverts: 3 }],
      [4],
      [],
    ],
    [
      'a new entry ends what could be redone',
      [{ seq: 2 }, { seq: 3, inverts: 2 }, { seq: 4 }],
      [4],
      [],
    ],
    [
      'an entry taken back out of its turn leaves both',
      [{ seq: 2 }, { seq: 3 }, { seq: 4, inverts: 2 }],
      [3],
      [],
    ],
  ])('%s', (_what, steps, undo, redo) => {
    expect(after(...steps)).toEqual({ undo, redo })
  })

  it('behaves as a cursor on a list of states does', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('edit', 'undo', 'redo'), { maxLength: 60 }), (acts) => {
        let stacks = emptyStacks
        let [done, undone] = [0, 0]
        for (const [index, act] of acts.entries()) {
          const inverts = act === 'undo' ? stacks.undo.at(-1) : stacks.redo.at(-1)
          if (act !== 'edit' && inverts === undefined) continue
          stacks = afterStep(
            stacks,
            act === 'edit' ? { seq: index + 2 } : { seq: index + 2, inverts },
          )
          if (act === 'edit') [done, undone] = [done + 1, 0]
          if (act === 'undo') [done, undone] = [done - 1, undone + 1]
          if (act === 'redo') [done, undone] = [done + 1, undone - 1]
          expect([stacks.undo.length, stacks.redo.length]).toEqual([done, undone])
        }
      }),
    )
  })
})
