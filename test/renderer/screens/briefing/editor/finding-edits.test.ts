import { describe, expect, test } from 'vitest'
import { goToFinding, mend } from '../../../../../renderer/screens/briefing/editor/finding-edits'
import { toBlocks } from '../../../../../renderer/screens/briefing/document-mapping'
import type { Edit } from '../../../../../renderer/screens/briefing/editor/apply'
import { lintContext } from '../../../../../shared/briefing/lint/context'
import { tlp } from '../../../../../shared/model/tlp'
import { lintBriefing, type PlacedFinding } from '../../../../../shared/briefing/lint/lint'
import { aClip, aSource } from '../../../../builders/briefing'
import { after, drawState } from './drawn-state'

const passage = (number: number, exact: string) => {
  const clip = aClip(number, 1, '¶1', { marking: 'TLP:RED' })
  return { ...clip, anchor: { ...clip.anchor, exact } }
}
const clips = [
  passage(1, 'Pilots of the harbour left their boats at noon.'),
  passage(2, 'It was called groundless and irresponsible.'),
]
const context = lintContext(clips, [aSource(1)], 'icd-203', tlp)

/** The finding of a rule in a drawing. */
function finding(rule: string, drawing: string): PlacedFinding {
  const blocks = toBlocks(drawState(drawing).doc.toJSON())
  const found = lintBriefing(blocks, [], context).find((each) => each.rule.name === rule)
  if (found === undefined) throw new Error(`No finding ${rule} in: ${drawing}`)
  return found
}
const mended = (rule: string, drawing: string) => after(mend(finding(rule, drawing)), drawing)

describe('mending', () => {
  test.each([
    [
      'confidence-with-likelihood',
      'We judge with low confidence that it is {likely} so.| / Two reports.',
      '1: We judge that it is {likelihood} so.| / Two reports.',
    ],
    ['empty-intensifier', 'Clearly, the port closed. [c1]|', '1: The port closed. {citation}|'],
    ['empty-intensifier', 'It closed, of course.|', '1: It closed.|'],
    ['stacked-hedges', 'It may possibly close.| / Talk.', '1: It may close.| / Talk.'],
    ['outside-scale', 'Highly likely it is.| / Talk.', '1: {likelihood} it is.| / Talk.'],
    ['mixed-rows', 'It is nearly certainly so.| / Talk.', '1: It is almost certainly so.| / Talk.'],
    ['range-missing', 'It is likely so.| / Talk.', '1: It is {likelihood} so.| / Talk.'],
    ['unsourced', 'Pilots left their boats.|', '1: Pilots left their boats. {citation}|'],
    [
      'quotation-differs',
      'It was “groundless and reckless”. [c2]|',
      '1: It was “groundless and irresponsible”. {citation}|',
    ],
  ])('%s: %s', (rule, drawing, expected) => {
    expect(mended(rule, drawing)).toBe(expected)
  })

  const blockAfter = (edit: Edit, drawing: string) => {
    const state = drawState(drawing)
    const tr = edit(state)
    return tr === null ? null : toBlocks(tr.doc.toJSON())[0]
  }

  test('marks the line as high as its passage', () => {
    const drawing = 'Pilots left. [c1]|'
    const edit = mend(finding('marking-too-low', drawing))
    expect(blockAfter(edit, drawing)).toMatchObject({ marking: 'TLP:RED' })
  })

  test('makes a fact that judges a judgement', () => {
    const drawing = 'We assess that pilots left. [c1]|'
    const edit = mend(finding('fact-with-judgement', drawing))
    expect(blockAfter(edit, drawing)).toMatchObject({ type: 'judgement' })
  })

  test('gives a confidence without a line one', () => {
    // The line is no judgement with a confidence line yet.
    const drawing = 'With low confidence we judge it {likely}. [c1]|'
    const edit = mend(finding('confidence-with-likelihood', drawing))
    expect(blockAfter(edit, drawing)).toMatchObject({ confidence: { level: 'low', basis: '' } })
  })

  test('leaves a line alone that was changed meanwhile, and what only the analyst can say', () => {
    const stale = finding('empty-intensifier', 'Clearly it closed. [c1]|')
    expect(after(mend(stale), 'It clearly closed.|')).toBe('left to the editor')
    const drawing = 'It closes.| / Talk.'
    expect(mended('judgement-without-likelihood', drawing)).toBe('left to the editor')
  })
})

test('going to a finding selects its words, or stands behind a line that has changed', () => {
  const drawing = 'One.\nIt {likely} clearly closed.|'
  const found = finding('empty-intensifier', drawing)
  const selected = (shown: string) => {
    const state = drawState(shown)
    const tr = goToFinding(found)(state)
    return tr?.doc.textBetween(tr.selection.from, tr.selection.to)
  }
  expect(selected(drawing)).toBe('clearly')
  expect(selected('One.\nIt is closed.|')).toBe('')
  expect(selected('One.|')).toBeUndefined()
})
