import { useEffect, useMemo, useRef } from 'react'
import { trimmedPassage } from '../../../shared/clip/anchor'
import type { Span } from '../../../shared/clip/graphemes'
import type { SourceText } from '../../../shared/model/source-text'
import { usePlace } from '../../place/place'
import { useReaderState } from './reader-state'
import { extended, sentenceAt, sentenceBefore, sentenceFrom, shortened } from './sentence-cursor'
import type { ReaderClip } from './use-reader-clips'

/** Where the analyst stands in the text and how she walks. The chosen clip follows her, and she it. */
export function useCursor(text: SourceText, clips: readonly ReaderClip[]) {
  const passage = useReaderState((state) => state.cursors[text.sourceId] ?? null)
  const clipId = usePlace((state) => state.place.clipId)
  const now = useRef({ clips, passage, clipId })
  now.current = { clips, passage, clipId }
  useFollowClip(text, clips, clipId, passage)

  const moves = useMemo(() => {
    const { setCursor } = useReaderState.getState()
    const { choose } = usePlace.getState()
    const set = (cursor: Span | null) => setCursor(text.sourceId, cursor)
    function moveTo(place: Span | null) {
      if (place === null) return
      const whole = trimmedPassage(text.text, place.start, place.end)
      if (whole === null) return
      document.getSelection()?.removeAllRanges()
      const around = now.current.clips.filter(
        ({ start, end }) => start <= whole.start && end >= whole.end,
      )
      around.sort((a, b) => a.end - a.start - (b.end - b.start))
      choose({ clipId: around[0]?.id ?? null })
      set(whole)
    }
    function chooseClip(id: string) {
      choose({ clipId: id })
      const clip = now.current.clips.find((one) => one.id === id)
      if (clip !== undefined) set({ start: clip.start, end: clip.end })
    }
    function stepClip(step: 1 | -1) {
      const { clips: all, clipId: chosen, passage: here } = now.current
      const at = all.findIndex(({ id }) => id === chosen)
      const from = here?.start ?? 0
      const next =
        at >= 0
          ? all[at + step]
          : step === 1
            ? all.find(({ start }) => start >= from)
            : all.findLast(({ start }) => start < from)
      if (next !== undefined) chooseClip(next.id)
    }
    const here = () => now.current.passage
    return {
      moveTo,
      moveToSentence: (offset: number) => moveTo(sentenceAt(text, offset)),
      chooseClip,
      nextSentence: () => moveTo(sentenceFrom(text, here()?.end ?? 0)),
      previousSentence: () => moveTo(sentenceBefore(text, here()?.start ?? text.text.length)),
      extend: () => moveTo(extended(text, here() ?? { start: 0, end: 0 })),
      shorten: () => moveTo(shortened(text, here() ?? { start: 0, end: 0 })),
      nextClip: () => stepClip(1),
      previousClip: () => stepClip(-1),
      stepOut: () => {
        document.getSelection()?.removeAllRanges()
        choose({ clipId: null })
        set(null)
      },
    }
  }, [text])
  useFollowPassage(moves.moveTo)
  return { passage, moves }
}

/** A clip chosen elsewhere takes the analyst to its passage. */
function useFollowClip(
  text: SourceText,
  clips: readonly ReaderClip[],
  clipId: string | null,
  passage: Span | null,
): void {
  const followed = useRef<string | null>(null)
  useEffect(() => {
    if (clipId === followed.current) return
    const clip = clips.find(({ id }) => id === clipId)
    if (clip === undefined && clipId !== null) return
    followed.current = clipId
    const isInside = clip && passage && passage.start >= clip.start && passage.end <= clip.end
    if (clip === undefined || isInside) return
    useReaderState.getState().setCursor(text.sourceId, { start: clip.start, end: clip.end })
  }, [text, clips, clipId, passage])
}

/** A passage named elsewhere is taken over once. */
function useFollowPassage(moveTo: (passage: Span) => void): void {
  const named = usePlace((state) => state.place.passage)
  useEffect(() => {
    if (named === null) return
    moveTo(named)
    usePlace.getState().choose({ passage: null })
  }, [named, moveTo])
}
