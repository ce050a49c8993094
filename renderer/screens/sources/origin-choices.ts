import type { Source } from '../../../shared/model/source'
import type { Choice } from '../../parts/select'
import { possibleOrigins } from './source-origin'

/** Id of the choice that stands for no origin but the source itself. */
export const FIRST_HAND = 'first-hand'

/** What may be said of a source's origin. */
export const originChoices = (source: Source, all: readonly Source[]): readonly Choice[] => [
  { id: FIRST_HAND, text: 'First hand' },
  ...possibleOrigins(source, all).map(({ id, number, title }) => ({
    id,
    text: `Derived from S${number}, ${title}`,
  })),
]
