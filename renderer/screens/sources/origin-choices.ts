import type { Source } from '../../../shared/model/source'
import type { Choice } from '../../parts/select'
import { possibleOrigins } from './source-origin'

/** Ids of the choices that name no other source. */
const NOT_SET = 'not-set'
const FIRST_HAND = 'first-hand'

/** What may be said of a source's origin. */
export const originChoices = (source: Source, all: readonly Source[]): readonly Choice[] => [
  { id: NOT_SET, text: 'Not set' },
  { id: FIRST_HAND, text: 'First hand' },
  ...possibleOrigins(source, all).map(({ id, number, title }) => ({
    id,
    text: `Derived from S${number}, ${title}`,
  })),
]

/** The choice that holds. */
export const chosenOrigin = ({ derivedFrom, firstHand }: Source): string =>
  derivedFrom ?? (firstHand === true ? FIRST_HAND : NOT_SET)

/** What a choice says. */
export const originOfChoice = (
  chosen: string,
  all: readonly Source[],
): Source | 'first-hand' | null =>
  chosen === FIRST_HAND ? 'first-hand' : (all.find(({ id }) => id === chosen) ?? null)
