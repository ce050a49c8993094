import type { Result } from '../../shared/errors/result'
import { FILE_PART_BYTES } from '../../shared/text/file-limit'
import { askedTogether, type ImportItem } from './import-item'
import { type FileBytes, readBytes } from './import-steps'

/** Files asked for before their turn. */
const FILES = 16

/**
 * The bytes of files, those of the next small ones asked for ahead and together: a question to main
 * and a digest beside this thread are on their way for longer than they are worked on.
 */
export class ReadAhead {
  private readonly asked = new Map<ImportItem, Promise<Result<FileBytes>>>()

  /** @param waiting files whose turn is to come, in their order */
  constructor(private readonly waiting: readonly { readonly item: ImportItem }[]) {}

  /** The bytes of a file whose turn has come. */
  read(item: ImportItem): Promise<Result<FileBytes>> {
    const read = this.asked.get(item) ?? readBytes(item)
    this.asked.delete(item)
    // Half of them at a time.
    if (this.asked.size <= FILES / 2) this.askForMore()
    return read
  }

  private askForMore(): void {
    const next: ImportItem[] = []
    for (const { item } of this.waiting.slice(0, FILES)) {
      if (this.asked.size + next.length === FILES || item.size > FILE_PART_BYTES) break
      if (!this.asked.has(item)) next.push(item)
    }
    for (const [at, item] of askedTogether(next).entries()) {
      this.asked.set(next[at] as ImportItem, readBytes(item))
    }
  }
}
