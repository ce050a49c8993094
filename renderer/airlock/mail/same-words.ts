import type { Piece } from '../../../shared/extract/assemble'

const WORD = /[\p{L}\p{N}]+/gu
/** A form that lacks more of the words is a stub: "this mail needs a newer program". */
const LEAST_SHARE = 0.9

/** One of several forms in which a mail carries its text. */
interface TextForm {
  readonly plain: boolean
  readonly pieces: readonly Piece[]
}

const LONGEST_EXCERPT = 200

/**
 * The form to read: the plain one where it says what the richest says, else the richest. What is
 * left out of the others in words, since a form that says something else may be the one that was
 * read.
 * @param forms in the order of growing faithfulness (RFC 2046, 5.1.4)
 */
export function chosenForm<Form extends TextForm>(
  forms: readonly Form[],
): { readonly chosen: Form | null; readonly dropped: readonly string[] } {
  const told = forms.filter(({ pieces }) => pieces.length > 0)
  const plain = told.find((form) => form.plain)
  const rich = told.findLast((form) => !form.plain)
  const chosen = (plain && (!rich || saysTheSame(plain.pieces, rich.pieces)) ? plain : rich) ?? null
  const dropped = told.flatMap((form) =>
    chosen === null || form === chosen ? [] : leftOut(form, chosen),
  )
  return { chosen, dropped }
}

function leftOut(form: TextForm, chosen: TextForm): string[] {
  const name = `the ${form.plain ? 'plain' : 'HTML'} form of the text`
  const repeats = saysTheSame(chosen.pieces, form.pieces)
  if (repeats) return form.plain ? [] : [name]
  const words = form.pieces.map(({ text }) => text).join(' ')
  return [`${name}, which says something else: ${words.slice(0, LONGEST_EXCERPT)}`]
}

/** Whether one form says what another says: nine words in ten of it. */
function saysTheSame(form: readonly Piece[], other: readonly Piece[]): boolean {
  if (joined(form) === joined(other)) return true
  const counts = new Map<string, number>()
  for (const word of words(form)) counts.set(word, (counts.get(word) ?? 0) + 1)
  let all = 0
  let found = 0
  for (const word of words(other)) {
    all += 1
    const left = counts.get(word) ?? 0
    if (left === 0) continue
    counts.set(word, left - 1)
    found += 1
  }
  return found >= all * LEAST_SHARE
}

const joined = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join(' ')

const words = (pieces: readonly Piece[]): readonly string[] =>
  joined(pieces).toLowerCase().match(WORD) ?? []
