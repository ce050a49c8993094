import { useCallback, useLayoutEffect, useState } from 'react'
import type { Chunk } from './chunks'

/** How far outside the pane a chunk is drawn already, pixels: about two screens. */
const AHEAD = 1600

/** Which chunks are drawn: those that have come near the eye, and those asked for. */
export function useDrawnChunks(
  scroller: { readonly current: HTMLElement | null },
  chunks: readonly Chunk[],
): { drawn: ReadonlySet<number>; draw: (chunk: number) => void } {
  const [state, setState] = useState({ chunks, drawn: new Set([0]) as ReadonlySet<number> })
  if (state.chunks !== chunks) setState({ chunks, drawn: new Set([0]) })
  const draw = useCallback(
    (...added: readonly number[]) =>
      setState((known) =>
        added.every((chunk) => known.drawn.has(chunk))
          ? known
          : { ...known, drawn: new Set([...known.drawn, ...added]) },
      ),
    [],
  )
  useLayoutEffect(() => {
    const placeOf = new Map(chunks.map(({ first }, index) => [String(first), index]))
    const observer = new IntersectionObserver(
      (entries) => {
        const near = entries.filter((entry) => entry.isIntersecting)
        draw(
          ...near.flatMap(
            ({ target }) => placeOf.get((target as HTMLElement).dataset['chunk'] ?? '') ?? [],
          ),
        )
      },
      { root: scroller.current, rootMargin: `${AHEAD}px 0px` },
    )
    for (const element of scroller.current?.querySelectorAll('[data-chunk]') ?? [])
      observer.observe(element)
    return () => observer.disconnect()
  }, [scroller, chunks, draw])
  return { drawn: state.drawn, draw }
}
