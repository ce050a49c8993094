import { anchorPassage } from '../../../shared/clip/anchor'
import type { Span } from '../../../shared/clip/graphemes'
import type { Actor, Alias, Mention } from '../../../shared/model/actor'
import type { Briefing } from '../../../shared/model/briefing'
import type { Clip } from '../../../shared/model/clip'
import { type Credibility, spokenCredibility } from '../../../shared/model/grading'
import { citedClips } from '../../../shared/model/line-evidence'
import type { Marking } from '../../../shared/model/marking'
import type { Source } from '../../../shared/model/source'
import type { SourceText } from '../../../shared/model/source-text'
import { placesOfNames } from '../../../shared/tag/name-places'
import { countWords } from '../../../shared/text/size-words'
import { showToast, tryIt } from '../../parts/toast'
import { usePlace } from '../../place/place'
import type { OpenCase } from '../../store/case-at-work'
import { type NewActor, tagActor, untagActor } from '../../store/writes/actors'
import { citeClip } from '../../store/writes/briefings'
import {
  clipPassage,
  codeClip,
  gradeClip,
  markClip,
  noteClip,
  removeClip,
} from '../../store/writes/clips'
import type { Undo } from '../../store/writes/undoable'
import { namedPlaces, taggedPlace, untagged } from './tag-scope'
import type { ReaderClip } from './use-reader-clips'

/** What the analyst works on in the reader. */
export interface ReaderSubject {
  readonly opened: OpenCase
  readonly source: Source
  readonly text: SourceText
  readonly clips: readonly ReaderClip[]
  readonly chosen: Clip | null
  /** The passage she stands on, else the chosen clip's. */
  readonly passage: Span | null
  readonly mentions: readonly Mention[]
  readonly aliases: readonly Alias[]
  readonly briefing: Briefing | null
}

/** What she may do, from keys and inspector alike. */
export type ReaderActions = ReturnType<typeof readerActions>

/** @param ask opens a question over the reader */
export function readerActions(subject: ReaderSubject, ask: (question: 'code' | 'tag') => void) {
  const { opened, chosen } = subject
  const onChosen = (write: (clip: Clip) => Promise<unknown>) => {
    if (chosen !== null) tryIt(write(chosen))
  }
  return {
    clip: () => tryIt(clipHere(subject)),
    pickCode: () => ask('code'),
    tag: () => ask('tag'),
    code: (code: string) =>
      onChosen((clip) =>
        said(codeClip(opened, clip, code), `Clip c${clip.number} coded as ${code}.`),
      ),
    // The same grade again takes it back.
    grade: (grade: Credibility) =>
      onChosen((clip) => {
        const now = clip.credibility === grade ? null : grade
        const words = `Clip c${clip.number}: ${spokenCredibility(now)}.`
        return said(gradeClip(opened, clip, now), words)
      }),
    note: (note: string) => onChosen((clip) => noteClip(opened, clip, note)),
    mark: (marking: Marking) =>
      onChosen((clip) =>
        said(markClip(opened, clip, marking), `Clip c${clip.number} marked ${marking}.`),
      ),
    cite: () => onChosen((clip) => cite(subject, clip)),
    remove: () => onChosen((clip) => remove(subject, clip)),
    untag: (mention: Mention) => tryIt(untag(opened, mention)),
  }
}

/** Says what was done once it is saved, and offers to take it back. */
const said = async (done: Promise<Undo>, text: string): Promise<void> => {
  const undo = await done
  showToast({ text, undo })
}

/** Clips the passage, or chooses the clip that stands there already. */
async function clipHere({ opened, source, text, clips, passage }: ReaderSubject): Promise<void> {
  if (passage === null) return
  const { choose } = usePlace.getState()
  const known = clips.find(({ start, end }) => start === passage.start && end === passage.end)
  if (known !== undefined) {
    choose({ clipId: known.id })
    return showToast({ text: `This passage is clip c${known.number} already.` })
  }
  const clip = await clipPassage(
    opened,
    source,
    anchorPassage(text, source.sha256, passage.start, passage.end),
  )
  choose({ clipId: clip.id })
}

async function remove({ opened, briefing }: ReaderSubject, clip: Clip): Promise<void> {
  const undo = await removeClip(opened, clip)
  const { choose } = usePlace.getState()
  choose({ clipId: null })
  const citing = (briefing?.blocks ?? []).filter(
    (block) => block.kind === 'line' && citedClips(block).includes(clip.id),
  ).length
  const lost = `${countWords(citing, 'line')} of the briefing ${citing === 1 ? 'loses' : 'lose'} it as a source.`
  showToast({
    text: citing === 0 ? `Clip c${clip.number} removed.` : `Clip c${clip.number} removed. ${lost}`,
    undo: async () => {
      const words = await undo()
      choose({ clipId: clip.id })
      return words
    },
  })
}

/** Cites in the briefing's current line, or in a new one at its end. */
async function cite({ opened, briefing }: ReaderSubject, clip: Clip): Promise<void> {
  if (briefing === null) {
    return showToast({
      text: 'Nothing was cited: the case has no briefing yet. Begin one in Briefing.',
    })
  }
  const { place, choose } = usePlace.getState()
  const isLine = briefing.blocks.some(({ id, kind }) => id === place.lineId && kind === 'line')
  const { lineId, undo } = await citeClip(opened, briefing, isLine ? place.lineId : null, clip.id)
  choose({ lineId })
  const where = isLine ? 'the current line' : 'a new line'
  showToast({ text: `Clip c${clip.number} is cited in ${where} of the briefing.`, undo })
}

/**
 * Tags the words of a passage with an actor.
 * @param everywhere tags every other place of its names in the source too
 */
export async function tagPassage(
  subject: ReaderSubject,
  passage: Span,
  actor: Actor | NewActor,
  everywhere: boolean,
): Promise<void> {
  const { opened, text, clips, mentions, aliases } = subject
  const id = 'id' in actor ? actor.id : ''
  const names = [
    actor.name,
    ...aliases.filter(({ actorId }) => actorId === id).map(({ name }) => name),
  ]
  const here = namedPlaces(text.text, passage, names)
  const isHere = ({ start, end }: Span) =>
    here.some((place) => place.start < end && place.end > start)
  const others = everywhere ? placesOfNames(text.text, names).filter((place) => !isHere(place)) : []
  const fresh = untagged([...here, ...others], mentions, id)
  if (fresh.length === 0) return showToast({ text: `${actor.name} is tagged here already.` })
  const { undo } = await tagActor(
    opened,
    actor,
    fresh.map((place) => taggedPlace(text, place, clips)),
  )
  showToast({ text: `${actor.name} tagged at ${countWords(fresh.length, 'place')}.`, undo })
}

async function untag(opened: OpenCase, mention: Mention): Promise<void> {
  const undo = await untagActor(opened, mention)
  showToast({ text: `Tag taken from “${mention.matched}”.`, undo })
}
