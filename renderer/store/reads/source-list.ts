import { liveQuery, type Subscription } from 'dexie'
import type { Source } from '../../../shared/model/source'
import type { OpenCase } from '../case-at-work'
import type { CaseDatabase } from '../case-database'

/** After a change is shown, changes that follow are gathered for this long, in ms. */
const PACE = 200

/**
 * All sources of a case, as they are now. It reads them once and from then on only those that the
 * entries since then name: an import of thousands would otherwise read all of them with every entry.
 */
class SourceList {
  /** In the order of their numbers; `undefined` until they were read. */
  sources: readonly Source[] | undefined
  /** Why they cannot be read; `undefined` while they can. */
  failure: unknown
  private readonly byId = new Map<string, Source>()
  /** Number of the last entry that was looked at. */
  private upTo = -1
  private readonly listeners = new Set<() => void>()
  private watching: Subscription | null = null
  private reading = false
  private again = false

  private readonly database: CaseDatabase

  constructor(private readonly opened: OpenCase) {
    this.database = opened.database
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    this.watching ??= liveQuery(() => this.database.meta.get('head')).subscribe({
      next: () => void this.bringUp(),
      error: (failure) => this.fail(failure),
    })
    return () => {
      this.listeners.delete(listener)
      if (this.listeners.size > 0) return
      this.watching?.unsubscribe()
      this.watching = null
    }
  }

  private async bringUp(): Promise<void> {
    this.again = true
    if (this.reading) return
    this.reading = true
    try {
      while (this.again) {
        this.again = false
        if (await this.readChanged()) this.tell()
        await new Promise((resolve) => setTimeout(resolve, PACE))
      }
    } catch (failure) {
      this.fail(failure)
    } finally {
      this.reading = false
    }
  }

  /** @returns whether any source is another than before */
  private async readChanged(): Promise<boolean> {
    const { database } = this
    const tables = [database.meta, database.entries, database.sources]
    return database.transaction('r', tables, async () => {
      const entry = (await database.meta.get('head'))?.entry ?? 0
      const first = this.upTo < 0 || entry < this.upTo
      const ids = first ? null : await this.changedSince(this.upTo)
      if (first) this.byId.clear()
      this.upTo = entry
      if (ids?.length === 0) return false
      const rows =
        ids === null ? await database.sources.toArray() : await database.sources.bulkGet([...ids])
      for (const id of ids ?? []) this.byId.delete(id)
      for (const row of rows) if (row !== undefined) this.byId.set(row.id, row)
      this.sources = [...this.byId.values()].sort((a, b) => a.number - b.number)
      return true
    })
  }

  private async changedSince(entry: number): Promise<readonly string[]> {
    const entries = await this.database.entries.where('seq').above(entry).toArray()
    const changed = entries.filter(({ tables }) => tables.includes('sources'))
    return [...new Set(changed.flatMap(({ objects }) => objects))]
  }

  private fail(failure: unknown): void {
    // What was on its way when the case was closed comes too late, for nobody.
    if (this.opened.closed) return
    this.failure = failure
    this.tell()
  }

  private tell(): void {
    for (const listener of this.listeners) listener()
  }
}

const lists = new WeakMap<OpenCase, SourceList>()

/** The one list of an open case. */
export function sourceListOf(opened: OpenCase): SourceList {
  const known = lists.get(opened) ?? new SourceList(opened)
  lists.set(opened, known)
  return known
}
