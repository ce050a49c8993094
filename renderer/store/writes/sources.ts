import type { Reliability } from '../../../shared/model/grading'
import type { Marking } from '../../../shared/model/marking'
import { currentReliability, type Source } from '../../../shared/model/source'
import { amend } from '../amend'
import type { OpenCase } from '../case-at-work'
import type { Undo } from './undoable'

/** What an analyst may say about a source; bytes, digest and acquisition never change. */
export type SourceDetails = Partial<
  Pick<
    Source,
    | 'title'
    | 'publisher'
    | 'authors'
    | 'published'
    | 'modified'
    | 'informationDate'
    | 'language'
    | 'url'
    | 'descriptor'
  >
>

const detailWords: Readonly<Record<keyof SourceDetails, string>> = {
  title: 'title',
  publisher: 'publisher',
  authors: 'authors',
  published: 'date of publication',
  modified: 'date of the last change',
  informationDate: 'date of the information',
  language: 'language',
  url: 'address',
  descriptor: 'descriptor',
}

/**
 * Changes the description of a source.
 * @throws CasebookError when it was not saved; the case is then unchanged
 */
export const editSource = (
  opened: OpenCase,
  source: Source,
  details: SourceDetails,
): Promise<unknown> => {
  const changed = (Object.keys(details) as (keyof SourceDetails)[]).map((key) => detailWords[key])
  return amend(
    opened,
    'sources',
    source.id,
    details,
    `Change S${source.number}: ${changed.join(', ')}`,
  )
}

/**
 * Rates the source with the reason for it. The ratings before it stay: a rating is dated and signed.
 * The same grade with another reason is a new rating; the same with the same reason changes nothing.
 * @throws CasebookError when it was not saved; the case is then unchanged
 */
export async function rateSource(
  opened: OpenCase,
  source: Source,
  grade: Reliability,
  reason: string,
): Promise<void> {
  const last = source.ratings.at(-1)
  if (last?.grade === grade && last.reason === reason) return
  const rating = { grade, reason, at: new Date().toISOString(), by: opened.analyst }
  const was = currentReliability(source)
  await amend(
    opened,
    'sources',
    source.id,
    ({ ratings }) => ({ ratings: [...ratings, rating] }),
    `Rate S${source.number} ${grade}${was === null || was === grade ? '' : `, before ${was}`}`,
  )
}

/** Marks the source. @throws CasebookError when it was not saved */
export const markSource = (opened: OpenCase, source: Source, marking: Marking): Promise<unknown> =>
  amend(opened, 'sources', source.id, { marking }, `Mark S${source.number} ${marking}`)

/**
 * Says which source this one repeats, or that it speaks first hand; `null` takes back what was said.
 * @throws CasebookError when it was not saved; the case is then unchanged
 */
export const setOrigin = (
  opened: OpenCase,
  source: Source,
  origin: Source | 'first-hand' | null,
): Promise<Undo> => {
  const firstHand = origin === 'first-hand'
  const derivedFrom = origin === null || firstHand ? null : origin.id
  return amend(
    opened,
    'sources',
    source.id,
    { derivedFrom, firstHand },
    originWords(source, origin),
  )
}

function originWords({ number }: Source, origin: Source | 'first-hand' | null): string {
  if (origin === null) return `Take the origin of S${number} back`
  return origin === 'first-hand'
    ? `S${number} speaks first hand`
    : `S${number} is derived from S${origin.number}`
}

/**
 * Says that this source does not repeat another that it looks like, so that it is not asked again.
 * @throws CasebookError when it was not saved; the case is then unchanged
 */
export const setApart = (opened: OpenCase, source: Source, other: Source): Promise<Undo> =>
  amend(
    opened,
    'sources',
    source.id,
    ({ notDerivedFrom = [] }) => ({ notDerivedFrom: [...new Set([...notDerivedFrom, other.id])] }),
    `S${source.number} is not derived from S${other.number}`,
  )
