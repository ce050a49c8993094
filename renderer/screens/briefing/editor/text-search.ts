import { Extension } from '@tiptap/core'
import type { Node as ProseMirrorNode } from '@tiptap/pm/model'
import {
  type EditorState,
  NodeSelection,
  Plugin,
  PluginKey,
  TextSelection,
  type Transaction,
} from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { ATOM } from '../../../../shared/briefing/lint/read-line'
import type { Edit } from './apply'
import { changeKeptWords, keptWords } from './kept-words'

/** What is looked for. */
export interface Sought {
  readonly words: string
  readonly matchCase: boolean
}

/** Where it stands: in the text, or in the words that the node there keeps. */
export interface Place {
  readonly from: number
  readonly to: number
  readonly kept: boolean
}

interface Search {
  readonly sought: Sought | null
  readonly places: readonly Place[]
}

const key = new PluginKey<Search>('textSearch')
const nothing: Search = { sought: null, places: [] }

/** Keeps the places that hold the words looked for, and marks them. */
export const searchPlugin = (): Plugin<Search> =>
  new Plugin({
    key,
    state: {
      init: () => nothing,
      apply(transaction, search) {
        const asked = transaction.getMeta(key) as Sought | null | undefined
        const sought = asked === undefined ? search.sought : asked
        if (sought === null) return nothing
        const isSame = asked === undefined && !transaction.docChanged
        return isSame ? search : { sought, places: placesOf(transaction.doc, sought) }
      },
    },
    props: { decorations: marksOf },
  })

/** Find and replace in the text. */
export const TextSearch = Extension.create({
  name: 'textSearch',
  addProseMirrorPlugins: () => [searchPlugin()],
})

/** Looks for these words from now on; `null` ends it. */
export const seek =
  (sought: Sought | null): Edit =>
  ({ tr }) =>
    tr.setMeta(key, sought).setMeta('addToHistory', false)

/** Where the words looked for stand, in the order of the text. */
export const foundPlaces = (state: EditorState): readonly Place[] =>
  (key.getState(state) ?? nothing).places

/** Index of the place that is selected; -1 when none is. */
export const chosenPlace = ({ selection }: EditorState, places: readonly Place[]): number =>
  places.findIndex(({ from, to }) => from === selection.from && to === selection.to)

/**
 * Every place of the words in sentences, headings, cells and grounds of confidence, and every node
 * that keeps them. Terms and citations are not text: a place does not reach across one.
 */
export function placesOf(doc: ProseMirrorNode, sought: Sought): Place[] {
  if (sought.words === '') return []
  const pattern = patternOf(sought)
  const places: Place[] = []
  doc.descendants((node, position) => {
    if (keptWords(node).some((kept) => kept.search(pattern) >= 0))
      places.push({ from: position, to: position + node.nodeSize, kept: true })
    if (!node.isTextblock) return
    const text = node.textBetween(0, node.content.size, undefined, ATOM)
    for (const { 0: match, index } of text.matchAll(pattern)) {
      const from = position + 1 + index
      places.push({ from, to: from + match.length, kept: false })
    }
  })
  return places.sort((a, b) => a.from - b.from)
}

/** The words as they stand, without a meaning of their signs. */
const patternOf = ({ words, matchCase }: Sought): RegExp =>
  new RegExp(words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), matchCase ? 'gu' : 'giu')

/** Selects the next place behind the caret (1) or the one before it (-1), round the ends. */
export const goToPlace =
  (step: -1 | 1): Edit =>
  (state) => {
    const places = foundPlaces(state)
    const { from, to } = state.selection
    const chosen = chosenPlace(state, places)
    const next =
      chosen >= 0
        ? places.at((chosen + step) % places.length)
        : step === 1
          ? (places.find((place) => place.from >= to) ?? places[0])
          : (places.findLast((place) => place.to <= from) ?? places.at(-1))
    return next === undefined ? null : choose(state.tr, next)
  }

/** Selects the first place from the caret on. */
export const goToFirstPlace: Edit = (state) => {
  const places = foundPlaces(state)
  const next = places.find(({ from }) => from >= state.selection.from) ?? places[0]
  return next === undefined ? null : choose(state.tr, next)
}

const choose = (tr: Transaction, { from, to, kept }: Place): Transaction =>
  tr.setSelection(
    kept ? NodeSelection.create(tr.doc, from) : TextSelection.create(tr.doc, from, to),
  )

/** Puts other words in the selected place and goes to the next; selects one when none is. */
export const replacePlace =
  (words: string): Edit =>
  (state) => {
    const { sought, places } = key.getState(state) ?? nothing
    const place = places[chosenPlace(state, places)]
    if (place === undefined || sought === null) return goToFirstPlace(state)
    const tr = replaced(state.tr, sought, place, words)
    // Behind the words that a line keeps stands its sentence.
    const end = place.kept ? place.from + 1 : place.to
    const next = placesOf(tr.doc, sought).find(({ from }) => from >= tr.mapping.map(end, 1))
    return next === undefined ? tr : choose(tr, next)
  }

/** Puts other words in all places: one change, which one undo takes back. */
export const replaceAllPlaces =
  (words: string): Edit =>
  (state) => {
    const { sought, places } = key.getState(state) ?? nothing
    if (sought === null || places.length === 0) return null
    // From the end, so that the places before stay where they are.
    return places.reduceRight((tr, place) => replaced(tr, sought, place, words), state.tr)
  }

const replaced = (
  tr: Transaction,
  sought: Sought,
  { from, to, kept }: Place,
  words: string,
): Transaction =>
  kept
    ? changeKeptWords(tr, from, (text) => text.replace(patternOf(sought), () => words))
    : words === ''
      ? tr.delete(from, to)
      : // Emphasised like the first of the letters it takes the place of.
        tr.replaceWith(from, to, tr.doc.type.schema.text(words, tr.doc.nodeAt(from)?.marks))

function marksOf(state: EditorState): DecorationSet {
  const places = foundPlaces(state)
  const chosen = chosenPlace(state, places)
  return DecorationSet.create(
    state.doc,
    places.map(({ from, to, kept }, at) => {
      const mark = { class: at === chosen ? 'br-sought is-chosen' : 'br-sought' }
      return kept ? Decoration.node(from, to, mark) : Decoration.inline(from, to, mark)
    }),
  )
}
