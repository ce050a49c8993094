import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { utf8 } from '../../../shared/text/bytes'
import type { FailedUnlocks } from '../../../shared/ipc/contract'
import { writeFileAtomically } from '../disk/atomic-write'

const MOST_TIMES = 100
const MOST_FILES = 200
const LONGEST_WAIT_MS = 60_000

/** Times of failed attempts, milliseconds since 1970, by file id. Nothing else of a case is in it. */
const Attempts = z.record(z.string().regex(/^[0-9a-f]{32}$/), z.array(z.number()))

/** Milliseconds after so many failures before the next attempt: 0, 0, 1 s, 2 s, 4 s … 60 s. */
export const waitAfter = (failures: number): number =>
  failures < 3 ? 0 : Math.min(1000 * 2 ** (failures - 3), LONGEST_WAIT_MS)

/**
 * Failed attempts to unlock case files, kept across restarts in one small file. They make guessing
 * at this window slow; whoever has the file itself is held up by Argon2id alone.
 */
export class UnlockAttempts {
  private readonly times: Map<string, number[]>

  constructor(
    private readonly path: string,
    private readonly now: () => number,
  ) {
    this.times = readAttempts(path)
  }

  standing(fileId: string): FailedUnlocks {
    const times = this.times.get(fileId) ?? []
    const wait = waitAfter(times.length)
    // A clock that was set back must not make the wait longer than it is.
    const passed = Math.max(0, this.now() - (times.at(-1) ?? 0))
    return {
      times: times.map((time) => new Date(time).toISOString()),
      waitMs: Math.max(0, wait - passed),
    }
  }

  /** Notes one more failed attempt. */
  failed(fileId: string): FailedUnlocks {
    const times = [...(this.times.get(fileId) ?? []), this.now()].slice(-MOST_TIMES)
    // The file that was tried last stands last; the ones untouched for longest make room.
    this.times.delete(fileId)
    this.times.set(fileId, times)
    for (const oldest of [...this.times.keys()].slice(0, -MOST_FILES)) this.times.delete(oldest)
    this.write()
    return this.standing(fileId)
  }

  forget(fileId: string): void {
    if (this.times.delete(fileId)) this.write()
  }

  private write(): void {
    try {
      writeFileAtomically(this.path, utf8(JSON.stringify(Object.fromEntries(this.times))))
    } catch {
      // A case must open on a full disk too; until the program ends it knows the attempts.
    }
  }
}

function readAttempts(path: string): Map<string, number[]> {
  try {
    return new Map(Object.entries(Attempts.parse(JSON.parse(readFileSync(path, 'utf8')))))
  } catch {
    return new Map()
  }
}
