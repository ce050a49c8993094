import type { SpaceStanding } from '../../shared/ipc/contract'
import { sizeWords } from '../../shared/text/size-words'

/** What a look at the disk came to, with the time, so that a second look is told from the first. */
export function standingWords({ free, needed, enough }: SpaceStanding, at: Date): string {
  const time = at.toLocaleTimeString('en-GB')
  return enough
    ? `${time}: there is room. The cases open.`
    : `${time}: ${sizeWords(free)} free, ${sizeWords(needed - free)} too little.`
}

/** What the reserve is, and what using it means. */
export function reserveWords({ free, needed, reserve }: SpaceStanding): string {
  if (reserve === 0) {
    return 'There is no reserve. Casebook sets one aside when the disk has room again.'
  }
  const size = sizeWords(reserve)
  return free + reserve < needed
    ? `The reserve is ${size} that Casebook set aside for this day. By itself it is not enough: make some space as well.`
    : `The reserve is ${size} that Casebook set aside for this day. With it cases open again, and what matters can be saved and exported. Until the disk has room there is no second one.`
}
