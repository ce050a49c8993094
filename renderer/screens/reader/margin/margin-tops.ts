/** A card of the margin: where its passage begins and how tall it is, pixels. */
export interface MarginCard {
  readonly wanted: number
  readonly height: number
}

/**
 * Where the cards of one paragraph stand, pixels from its top: each beside its passage, or as near
 * below as the cards before it allow.
 * @param gap least distance between two cards
 */
export function marginTops(cards: readonly MarginCard[], gap: number): number[] {
  let free = 0
  return cards.map(({ wanted, height }) => {
    const top = Math.max(wanted, free)
    free = top + height + gap
    return top
  })
}
