import { history, undo } from '@tiptap/pm/history'
import { EditorState, NodeSelection } from '@tiptap/pm/state'
import { describe, expect, test } from 'vitest'
import type { Edit } from '../../../../../renderer/screens/briefing/editor/apply'
import {
  chosenPlace,
  foundPlaces,
  goToFirstPlace,
  goToPlace,
  placesOf,
  replaceAllPlaces,
  replacePlace,
  searchPlugin,
  seek,
} from '../../../../../renderer/screens/briefing/editor/text-search'
import { blockById } from '../../../../../renderer/screens/briefing/editor/lines'
import { fixedId } from '../../../../builders/briefing'
import { drawState } from './drawn-state'

const text = [
  '# The port|',
  'The Port of *Port*ugal [c1] port. / A port.',
  'Ports :: port ; b',
  'So.^Of the port and its port authority.^',
].join('\n')

/** The drawn text with these words looked for. */
function seeking(words: string, matchCase = false): EditorState {
  const { doc, selection } = drawState(text)
  const state = EditorState.create({ doc, selection, plugins: [searchPlugin(), history()] })
  return after(state, seek({ words, matchCase }))
}

const after = (state: EditorState, ...edits: readonly Edit[]): EditorState =>
  edits.reduce((at, edit) => at.apply(edit(at) ?? at.tr), state)

const chosen = (state: EditorState): number => chosenPlace(state, foundPlaces(state))

describe('the words looked for stand', () => {
  test.each([
    ['everywhere in the text, whatever their capitals', 'port', false, 8],
    ['with these capitals only', 'Port', true, 3],
    ['across emphasis', 'portugal', false, 1],
    ['not across a citation', 'ugal  port', false, 0],
    ['with signs that mean themselves', 'port.', false, 2],
    ['nowhere when there are none', '', false, 0],
  ] as const)('%s', (_, words, matchCase, count) => {
    expect(placesOf(seeking(words).doc, { words, matchCase })).toHaveLength(count)
  })
})

describe('going on', () => {
  test('leads from place to place in the order of the text and round its end', () => {
    const steps = Array.from({ length: 9 }, () => goToPlace(1))
    const walked = steps.map((_, at) => chosen(after(seeking('port'), ...steps.slice(0, at + 1))))
    expect(walked).toEqual([1, 2, 3, 4, 5, 6, 7, 0, 1])
  })

  test('leads back and round the beginning', () =>
    expect(
      [goToFirstPlace, goToPlace(-1), goToPlace(-1)].map((_, at, steps) =>
        chosen(after(seeking('port'), ...steps.slice(0, at + 1))),
      ),
    ).toEqual([1, 0, 7]))

  test('chooses a footnote by the words in it', () => {
    const { selection } = after(seeking('authority'), goToPlace(1))
    expect(selection).toBeInstanceOf(NodeSelection)
  })

  test('does nothing without a place', () => expect(goToPlace(1)(seeking('dock'))).toBeNull())
})

const wordsOf = ({ doc }: EditorState): string => {
  const notes: string[] = []
  doc.descendants(({ type, attrs }) => {
    if (type.name === 'footnote') notes.push(attrs.text as string)
  })
  return [doc.textBetween(0, doc.content.size, '/', '·'), ...notes].join('/')
}
const before = 'The port/The Port of Portugal · port./A port./Ports/port/b/So.·'
const note = '/Of the port and its port authority.'

describe('replacing', () => {
  test('chooses a place first, then changes it and goes on', () => {
    const once = after(seeking('port'), goToFirstPlace)
    const twice = after(once, replacePlace('dock'))
    expect(wordsOf(twice)).toContain('The port/The dock of Portugal')
    expect(twice.doc.textBetween(twice.selection.from, twice.selection.to)).toBe('Port')
  })

  test('changes all places in one change, which one undo takes back', () => {
    const all = after(seeking('port'), replaceAllPlaces('dock'))
    expect(wordsOf(all)).toBe(
      'The dock/The dock of dockugal · dock./A dock./docks/dock/b/So.·/Of the dock and its dock authority.',
    )
    expect(foundPlaces(all)).toEqual([])
    let undone = all
    undo(all, (tr) => {
      undone = all.apply(tr)
    })
    expect(wordsOf(undone)).toBe(before + note)
  })

  test('keeps the emphasis and takes new words as they stand', () => {
    const all = after(seeking('Portugal', true), replaceAllPlaces('$& [x]'))
    expect(wordsOf(all)).toContain('The Port of $& [x] ·')
  })

  test('reaches what a line keeps beside its sentence', () => {
    const state = seeking('port')
    const line = blockById(state.doc, fixedId('line', 2))?.start ?? -1
    const kept = state.tr
      .setNodeAttribute(line, 'indicators', [{ change: 'more-likely', text: 'The port reopens.' }])
      .setNodeAttribute(line, 'ifWrong', 'Another port.')
    const all = after(state.apply(kept), replaceAllPlaces('dock'))
    expect(blockById(all.doc, fixedId('line', 2))?.node.attrs).toMatchObject({
      indicators: [{ change: 'more-likely', text: 'The dock reopens.' }],
      ifWrong: 'Another dock.',
    })
  })

  test('with nothing takes the words out', () =>
    expect(wordsOf(after(seeking('ports'), replaceAllPlaces('')))).toContain('/A port.//port/'))

  test('does nothing without a place', () =>
    expect(replaceAllPlaces('x')(seeking('dock'))).toBeNull())
})
