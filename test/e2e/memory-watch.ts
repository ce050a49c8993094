import { memoryOf, processTree } from '../builders/processes'

/** Memory of a program, all its processes together, in MiB. */
export interface MemoryWatch {
  /** Counts from now on: what it took before is no growth. */
  mark(): void
  /** How far it rose above the lowest since the mark. */
  growth(): number
  stop(): void
}

const EVERY_MS = 100

export function watchMemory(pid: number): MemoryWatch {
  let samples: number[] = []
  const look = () => void samples.push(memoryOf(processTree(pid)))
  const timer = setInterval(look, EVERY_MS)
  return {
    mark() {
      samples = []
      look()
    },
    growth() {
      let lowest = Number.POSITIVE_INFINITY
      let most = 0
      for (const sample of samples) {
        lowest = Math.min(lowest, sample)
        most = Math.max(most, sample - lowest)
      }
      return most
    },
    stop: () => clearInterval(timer),
  }
}
