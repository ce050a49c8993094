import type { Clip } from '../../model/clip'
import { stemsOf } from './folded'

/**
 * Finds clips by what they are about. It learns one clip at a time, so that whoever has a window to
 * draw can do so in between; asked too early, it learns the rest at once.
 */
export class ClipIndex {
  private readonly byStem = new Map<string, Clip[]>()
  private learnt = 0

  constructor(private readonly clips: readonly Clip[]) {}

  /** Takes in one more clip; false when there is none left. */
  learn(): boolean {
    const clip = this.clips[this.learnt]
    if (clip === undefined) return false
    this.learnt++
    for (const stem of stemsOf(clip.anchor.exact)) {
      const having = this.byStem.get(stem)
      if (having) having.push(clip)
      else this.byStem.set(stem, [clip])
    }
    return true
  }

  /** The clip that shares the most stems with a text, and how many; `null` when none shares any. */
  nearest(stems: ReadonlySet<string>): readonly [clip: Clip, shared: number] | null {
    while (this.learn());
    const shared = new Map<Clip, number>()
    for (const stem of stems)
      for (const clip of this.byStem.get(stem) ?? []) shared.set(clip, (shared.get(clip) ?? 0) + 1)
    let best: readonly [Clip, number] | null = null
    for (const found of shared) if (best === null || found[1] > best[1]) best = found
    return best
  }
}
