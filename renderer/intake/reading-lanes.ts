import type { Result } from '../../shared/errors/result'
import type { Extraction } from '../../shared/model/source-text'

/** What came of reading a file: `null` when it was cancelled before it was given to a lane. */
export interface Reading {
  readonly answer: Result<Extraction> | null
  /** Time that reading took, in whole ms. */
  readonly took: number
}

/** A file that waits for a lane. */
interface Turn {
  readonly cancelled: () => boolean
  /** Called when its turn has come. */
  readonly begin: (lane: number) => Promise<Result<Extraction>>
  readonly settle: (reading: Reading) => void
}

interface Lane {
  /** Whether its process was started. */
  warm: boolean
  /** Files given to it and not answered. */
  given: number
  /** When it last answered: it reads one file at a time, and a file's own time counts from there. */
  answered: number
}

/** While a lane reads one file the next lies beside it, so that it need not wait for the window. */
const GIVEN = 2

/** Hands files to the airlocks in their order, a lane for each airlock, and holds them back when told to. */
export class ReadingLanes {
  private readonly lanes: readonly Lane[]
  private turns: Turn[] = []
  private stopped = false
  private goers: (() => void)[] = []

  constructor(count: number) {
    this.lanes = Array.from({ length: count }, () => ({ warm: false, given: 0, answered: 0 }))
  }

  /** Reads a file when its turn has come. */
  read(turn: Omit<Turn, 'settle'>): Promise<Reading> {
    return new Promise((settle) => {
      this.turns.push({ ...turn, settle })
      this.giveOut()
    })
  }

  get held(): boolean {
    return this.stopped
  }

  /** Whether a file would have to wait for its turn. */
  get busy(): boolean {
    return this.stopped || this.turns.length > 0 || this.freeLane() === -1
  }

  /** Gives no further file out. */
  hold(): void {
    this.stopped = true
  }

  /** Goes on; also where files were cancelled, which then end. */
  release(): void {
    this.stopped = false
    for (const go of this.goers.splice(0)) go()
    this.giveOut()
  }

  /** Fulfilled at the next {@link release}, at once when nothing is held. */
  async released(): Promise<void> {
    if (this.stopped) await new Promise<void>((resolve) => this.goers.push(resolve))
  }

  private giveOut(): void {
    while (!this.stopped) {
      const lane = this.freeLane()
      const turn = lane === -1 ? undefined : this.turns.shift()
      if (turn === undefined) return
      if (turn.cancelled()) turn.settle({ answer: null, took: 0 })
      else void this.give(turn, lane)
    }
  }

  /** The work is over: the processes end, and the next file starts one. */
  rest(): void {
    for (const lane of this.lanes) lane.warm = false
  }

  /**
   * The lane with the fewest files, of those that take another; -1 where none does. A process is
   * started only when those that run have their fill: to start one takes as long as some files.
   */
  private freeLane(): number {
    const free = this.lanes.filter(({ given }) => given < GIVEN)
    const [best] = free.sort((a, b) => Number(b.warm) - Number(a.warm) || a.given - b.given)
    return best === undefined ? -1 : this.lanes.indexOf(best)
  }

  private async give(turn: Turn, at: number): Promise<void> {
    const lane = this.lanes[at] as Lane
    lane.given += 1
    lane.warm = true
    const begun = performance.now()
    const answer = await turn.begin(at)
    const now = performance.now()
    turn.settle({ answer, took: Math.round(now - Math.max(begun, lane.answered)) })
    lane.answered = now
    lane.given -= 1
    this.giveOut()
  }
}
