/*
 * A file takes some time by itself and some for each of its bytes. Both are fitted to what the files
 * done so far have taken, by least squares; where their sizes are too much alike to tell the two
 * apart, half of the time is put down to each (a ridge towards that).
 */

/** Files are looked at together until they took this long, ms: they end in groups. */
const OBSERVED_MS = 250
/** Nothing is said before this much work, ms, and so many observations. */
const SOUND_MS = 3000
const SOUND_OBSERVATIONS = 8
/** The last so many estimates must agree on the end, within this share of the time left and a second. */
const AGREEING = 6
const SPREAD = 0.3
/** An observation counts this much less with each that follows: files of another kind may come. */
const FADING = 0.97
/** Weight of the even split, in observations. */
const EVEN = 0.5

/** What is still to be done. */
export interface WorkLeft {
  readonly files: number
  readonly bytes: number
}

/** Sums of a weighted least-squares fit of time over files and bytes. */
interface Sums {
  weight: number
  files: number
  bytes: number
  time: number
  filesFiles: number
  filesBytes: number
  bytesBytes: number
  filesTime: number
  bytesTime: number
}

/** Tells how long the files of a queue will still take, and keeps silent while that is not sound. */
export class RemainingTime {
  private readonly sums: Sums = { ...noSums }
  /** Since the last observation. */
  private files = 0
  private bytes = 0
  private worked = 0
  /** Since the beginning. */
  private workedInAll = 0
  private observations = 0
  private since: number | null = null
  /** When the work would end, in worked ms, by each of the last estimates. */
  private ends: number[] = []

  /** Work begins or goes on. Times are milliseconds of one clock that never goes back. */
  work(now: number): void {
    this.since ??= now
  }

  /** Work stands still: the time until it goes on does not count. */
  rest(now: number): void {
    this.count(now)
    this.since = null
  }

  /** A file of so many bytes has come to its end. What ends while work stands still tells nothing. */
  done(bytes: number, left: WorkLeft, now: number): void {
    if (this.since === null) return
    this.count(now)
    this.files += 1
    this.bytes += bytes
    if (this.worked < OBSERVED_MS) return
    this.observe()
    this.ends = [...this.ends, this.workedInAll + this.timeFor(left)].slice(-AGREEING)
  }

  /** Milliseconds for what is left, `null` while the estimates do not agree yet. */
  left(left: WorkLeft): number | null {
    if (this.workedInAll < SOUND_MS || this.observations < SOUND_OBSERVATIONS) return null
    const remaining = this.timeFor(left)
    const spread = Math.max(...this.ends) - Math.min(...this.ends)
    return this.ends.length === AGREEING && spread <= SPREAD * remaining + 1000 ? remaining : null
  }

  private count(now: number): void {
    if (this.since === null) return
    this.worked += now - this.since
    this.workedInAll += now - this.since
    this.since = now
  }

  private observe(): void {
    const { sums, files, bytes, worked: time } = this
    // Long stretches are no more exact than the files in them: each counts by its time.
    const weight = 1 / time
    for (const key of Object.keys(sums) as (keyof Sums)[]) sums[key] *= FADING
    sums.weight += 1
    sums.files += files
    sums.bytes += bytes
    sums.time += time
    sums.filesFiles += weight * files * files
    sums.filesBytes += weight * files * bytes
    sums.bytesBytes += weight * bytes * bytes
    sums.filesTime += weight * files * time
    sums.bytesTime += weight * bytes * time
    this.files = 0
    this.bytes = 0
    this.worked = 0
    this.observations += 1
  }

  /** Milliseconds that so many files and bytes take by what was observed. */
  private timeFor({ files, bytes }: WorkLeft): number {
    const { perFile, perByte } = rates(this.sums)
    return perFile * files + perByte * bytes
  }
}

const noSums: Sums = {
  weight: 0,
  files: 0,
  bytes: 0,
  time: 0,
  filesFiles: 0,
  filesBytes: 0,
  bytesBytes: 0,
  filesTime: 0,
  bytesTime: 0,
}

/** Milliseconds for each file and each byte; neither is below 0. */
function rates(sums: Sums): { readonly perFile: number; readonly perByte: number } {
  const { weight, files, bytes, time } = sums
  if (files === 0 || time === 0) return { perFile: 0, perByte: 0 }
  if (bytes === 0) return { perFile: time / files, perByte: 0 }
  const evenFile = time / files / 2
  const evenByte = time / bytes / 2
  // The ridge is measured by what an observation is on average.
  const ridgeFile = (EVEN * (files / weight) ** 2) / (time / weight)
  const ridgeByte = (EVEN * (bytes / weight) ** 2) / (time / weight)
  const ff = sums.filesFiles + ridgeFile
  const bb = sums.bytesBytes + ridgeByte
  const ft = sums.filesTime + ridgeFile * evenFile
  const bt = sums.bytesTime + ridgeByte * evenByte
  const fb = sums.filesBytes
  const determinant = ff * bb - fb * fb
  const perFile = (ft * bb - bt * fb) / determinant
  const perByte = (bt * ff - ft * fb) / determinant
  if (perFile < 0) return { perFile: 0, perByte: bt / bb }
  if (perByte < 0) return { perFile: ft / ff, perByte: 0 }
  return { perFile, perByte }
}
