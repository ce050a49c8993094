import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeBriefings } from '../../../renderer/store/writes/merge-briefings'
import type { Briefing, BriefingBlock, Line } from '../../../shared/model/briefing'
import { aHeading, aLine, anInput, fixedId } from '../../builders/briefing'

const line = (number: number, text: string, ...clips: number[]): Line => {
  const drawn = aLine(number, 'reported-fact', 'GREEN', '')
  const cited = clips.map((clip) => ({ kind: 'citation' as const, clipId: fixedId('clip', clip) }))
  return { ...drawn, runs: [{ kind: 'text', text }, ...cited] }
}
const heading = aHeading(1, 'section', 'What happened')
const briefing = (...blocks: BriefingBlock[]): Briefing => ({ ...anInput([]).briefing, blocks })

/** "1 words [2]": number, words and cited clips of a line; a heading by its words. */
const drawn = ({ blocks }: Briefing) =>
  blocks.map((block) =>
    block.kind === 'heading'
      ? block.text
      : block.runs.map((run) => (run.kind === 'text' ? run.text : '[]')).join(' '),
  )

const base = briefing(heading, line(1, 'One', 1), line(2, 'Two'))

describe('two changes of one briefing', () => {
  it.each<[string, BriefingBlock[], BriefingBlock[], string[]]>([
    [
      'a passage cited while words were written in the same line stands behind them',
      [heading, line(1, 'One more', 1), line(2, 'Two')],
      [heading, line(1, 'One', 1, 2), line(2, 'Two')],
      ['What happened', 'One more [] []', 'Two'],
    ],
    [
      'a passage cited in another line is there',
      [heading, line(1, 'One more', 1), line(2, 'Two')],
      [heading, line(1, 'One', 1), line(2, 'Two', 2)],
      ['What happened', 'One more []', 'Two []'],
    ],
    [
      'a line that only the case has comes in where it stands there',
      [heading, line(1, 'One more', 1), line(2, 'Two')],
      [heading, line(1, 'One', 1), line(3, 'Three', 3), line(2, 'Two')],
      ['What happened', 'One more []', 'Three []', 'Two'],
    ],
    [
      'a line at the end of the case stands at the end, whatever was removed before it',
      [heading, line(1, 'One', 1)],
      [heading, line(1, 'One', 1), line(2, 'Two'), line(3, 'Three', 3)],
      ['What happened', 'One []', 'Three []'],
    ],
    [
      'a line that was removed by either is gone',
      [heading, line(1, 'One', 1)],
      [line(1, 'One', 1), line(2, 'Two')],
      ['One []'],
    ],
    [
      'a line that was removed by one and changed by the other stays',
      [heading, line(1, 'One more', 1)],
      [heading, line(2, 'Two', 2)],
      ['What happened', 'Two []', 'One more []'],
    ],
  ])('%s', (_, written, held, merged) => {
    expect(drawn(mergeBriefings(base, briefing(...written), briefing(...held)))).toEqual(merged)
  })

  it('keep the members that one of them changed', () => {
    const merged = mergeBriefings(base, { ...base, title: 'Mine' }, { ...base, unit: 'Theirs' })
    expect(merged).toMatchObject({ title: 'Mine', unit: 'Theirs' })
  })
})

describe('whatever was changed', () => {
  const text = fc.constantFrom('One', 'Two', 'Three')
  const clips = fc.subarray([1, 2, 3])
  const someLine = (number: number) => fc.tuple(text, clips).map(([t, c]) => line(number, t, ...c))
  const some = fc
    .subarray([1, 2, 3, 4, 5])
    .chain((numbers) => fc.tuple(...numbers.map(someLine)))
    .map((lines) => briefing(...lines))

  it('the other side alone is taken as it is', () => {
    fc.assert(
      fc.property(some, some, (from, to) => {
        expect(mergeBriefings(from, to, from)).toEqual(to)
        expect(mergeBriefings(from, from, to)).toEqual(to)
      }),
    )
  })

  it('no block is there twice, and none that both have is missing', () => {
    fc.assert(
      fc.property(some, some, some, (from, written, held) => {
        const ids = mergeBriefings(from, written, held).blocks.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        const both = written.blocks.filter(({ id }) => held.blocks.some((b) => b.id === id))
        expect(ids).toEqual(expect.arrayContaining(both.map(({ id }) => id)))
      }),
    )
  })
})
