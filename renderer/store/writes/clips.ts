import type { Anchor, Clip } from '../../../shared/model/clip'
import type { Credibility } from '../../../shared/model/grading'
import type { Marking } from '../../../shared/model/marking'
import type { Source } from '../../../shared/model/source'
import type { Records } from '../../../shared/model/tables'
import { amend } from '../amend'
import { commit, type ProposedChange } from '../commit'
import type { OpenCase } from '../case-at-work'
import { nextNumber } from '../project'
import { commitUndoably, type Undo } from './undoable'

/** What may be known of a clip when it is made. */
export type ClipDetails = Partial<Pick<Clip, 'code' | 'credibility' | 'note' | 'marking'>>

/** Clips a passage. Its code is `background` and its marking the source's unless others are given. */
export async function clipPassage(
  opened: OpenCase,
  source: Source,
  anchor: Anchor,
  details: ClipDetails = {},
): Promise<Clip> {
  const about: Omit<Clip, 'number'> = {
    id: crypto.randomUUID(),
    sourceId: source.id,
    anchor,
    code: 'background',
    credibility: null,
    note: '',
    marking: source.marking,
    ...details,
    created: new Date().toISOString(),
  }
  const { changes } = await commit(opened, async () => {
    const number = await nextNumber(opened.database, 'clips')
    const after = { ...about, number }
    return {
      command: `Clip c${number} from S${source.number}`,
      changes: [{ table: 'clips', id: after.id, before: null, after }],
    }
  })
  return changes[0]?.after as Clip
}

/** Says what kind of information the clip holds. */
export const codeClip = (opened: OpenCase, clip: Clip, code: string): Promise<Undo> =>
  amend(opened, 'clips', clip.id, { code }, `Code clip c${clip.number} as ${code}`)

/** Grades the information, 1 to 6; `null` takes the grade back. */
export const gradeClip = (
  opened: OpenCase,
  clip: Clip,
  credibility: Credibility | null,
): Promise<Undo> =>
  amend(
    opened,
    'clips',
    clip.id,
    { credibility },
    `Grade clip c${clip.number} ${credibility ?? 'as not judged yet'}`,
  )

/** Writes the analyst's note on the clip. */
export const noteClip = (opened: OpenCase, clip: Clip, note: string): Promise<unknown> =>
  amend(opened, 'clips', clip.id, { note }, `Note on clip c${clip.number}`)

/** Marks the clip. */
export const markClip = (opened: OpenCase, clip: Clip, marking: Marking): Promise<Undo> =>
  amend(opened, 'clips', clip.id, { marking }, `Mark clip c${clip.number} ${marking}`)

/** Removes the clip. What was tagged or named in it stays, without its passage. */
export const removeClip = (opened: OpenCase, clip: Clip): Promise<Undo> =>
  commitUndoably(opened, async () => {
    const { mentions, aliases } = opened.database
    const tagged = await mentions.where('clipId').equals(clip.id).toArray()
    const named = await aliases.filter((alias) => alias.clipId === clip.id).toArray()
    return {
      command: `Remove clip c${clip.number}`,
      changes: [
        { table: 'clips', id: clip.id, after: null },
        ...tagged.map((record) => withoutClip('mentions', record)),
        ...named.map((record) => withoutClip('aliases', record)),
      ],
    }
  })

const withoutClip = <T extends 'mentions' | 'aliases'>(table: T, record: Records[T]) =>
  ({ table, id: record.id, after: { ...record, clipId: null } }) as ProposedChange
