import { describe, expect, test } from 'vitest'
import { newBriefing } from '../../../../../renderer/screens/briefing/begin/new-briefing'
import { briefingTemplates } from '../../../../../renderer/screens/briefing/begin/templates'
import { composeBriefing } from '../../../../../shared/briefing/compose'
import { Briefing } from '../../../../../shared/model/briefing'
import { anInput } from '../../../../builders/briefing'

const { case: about } = anInput([])
const NOW = '2026-05-12T09:30:00.000Z'
const begun = briefingTemplates.map((template) =>
  newBriefing(template, about, { analyst: 'A. Tremblay', scale: 'icd-203' }, NOW),
)

test('there are five kinds, each with a name and a purpose of its own', () => {
  expect(briefingTemplates).toHaveLength(5)
  for (const member of ['id', 'name', 'purpose'] as const)
    expect(new Set(briefingTemplates.map((template) => template[member])).size).toBe(5)
})

test('states likelihood on the scale of the settings; the first row of ICD 203 is not named', () => {
  const [template] = briefingTemplates
  const { scale } = newBriefing(template, about, { analyst: 'A. Tremblay', scale: 'phia' }, NOW)
  expect(scale).toBe('phia')
  expect(begun.map((briefing) => 'scale' in briefing)).toEqual(begun.map(() => false))
})

describe.each(begun.map((briefing, at) => [briefingTemplates[at]?.name ?? '', briefing] as const))(
  '%s',
  (_, briefing) => {
    test('is a valid record', () => expect(Briefing.parse(briefing)).toEqual(briefing))

    test('begins with the bottom line and says nothing by itself', () => {
      expect(briefing.blocks[0]).toMatchObject({ kind: 'heading', role: 'bottom-line' })
      const lines = briefing.blocks.flatMap((block) => (block.kind === 'line' ? [block] : []))
      expect(lines.map(({ runs }) => runs)).toEqual(lines.map(() => []))
    })

    test('prints nothing before it is written', () =>
      expect(composeBriefing({ ...anInput([]), briefing }).sections).toEqual([]))
  },
)
