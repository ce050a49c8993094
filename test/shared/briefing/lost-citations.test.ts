import { expect, test } from 'vitest'
import { composeBriefing } from '../../../shared/briefing/compose'
import { nameLostCitations } from '../../../shared/briefing/lost-citations'
import { linesAbove } from '../../../shared/briefing/readership'
import { aClip, aLine, anInput, aSource, fixedId, formed } from '../../builders/briefing'

const held = { sources: [aSource(1)], clips: [aClip(1, 1, '¶1'), aClip(2, 9, '¶1')] }

const printed = (drawn: string): string => {
  const input = anInput([aLine(1, 'framing', 'CLEAR', drawn)], held)
  const briefing = nameLostCitations(input.briefing, input.clips, input.sources)
  const [line] = composeBriefing({ ...input, briefing }).sections[0]?.lines ?? []
  return (line?.inlines ?? [])
    .map((inline) =>
      inline.kind === 'text' ? inline.text : inline.kind === 'citations' ? ' [cited]' : '',
    )
    .join('')
}

test.each([
  ['a passage that is held stays cited', 'Words. [c1]', 'Words. [cited]'],
  ['a passage that is gone is named so', 'Words. [c7]', 'Words. [no source]'],
  ['so is one whose source is gone', 'Words. [c2]', 'Words. [no source]'],
  ['beside one that is held', 'Words. [c1][c7] More.', 'Words. [cited] [no source] More.'],
])('%s', (_, drawn, expected) => expect(printed(drawn)).toBe(expected))

test('a figure whose picture is gone is its caption, and says so', () => {
  const lost = {
    kind: 'figure',
    shows: { kind: 'picture', sourceId: fixedId('source', 9) },
  } as const
  const input = anInput([formed(aLine(1, 'framing', 'CLEAR', 'The harbour.'), lost)], held)
  const briefing = nameLostCitations(input.briefing, input.clips, input.sources)
  const [line] = composeBriefing({ ...input, briefing }).sections[0]?.lines ?? []
  expect(line?.form).toBeNull()
  expect(line?.inlines[0]).toMatchObject({ text: '[no picture] ' })
  expect(linesAbove({ ...input, briefing }, 'TLP:CLEAR')).toEqual([])
})

test('a briefing that lacks nothing is the same briefing', () => {
  const { briefing, clips, sources } = anInput([aLine(1, 'framing', 'CLEAR', 'Words. [c1]')], held)
  expect(nameLostCitations(briefing, clips, sources)).toEqual(briefing)
})
