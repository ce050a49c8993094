import { existsSync } from 'node:fs'
import type { CaseFile } from '../../../shared/ipc/contract'
import { describeCaseFile, listCaseFiles } from './case-paths'
import type { FileRefs } from '../file-refs'

/** The case files the window may know of: those of the cases folder, and others of this session. */
export class KnownCases {
  private readonly elsewhere = new Set<string>()

  constructor(private readonly refs: FileRefs) {}

  /** Describes a case file, wherever it is, and knows of it from now on. */
  describe(path: string): CaseFile {
    this.elsewhere.add(path)
    return describeCaseFile(path, this.refs)
  }

  forget(path: string): void {
    this.elsewhere.delete(path)
  }

  /** Those of the folder, then those from elsewhere that are still there. */
  list(folder: string): CaseFile[] {
    const inFolder = listCaseFiles(folder, this.refs)
    const listed = new Set(inFolder.map((file) => file.ref))
    const others = [...this.elsewhere]
      .filter((path) => existsSync(path))
      .map((path) => describeCaseFile(path, this.refs))
      .filter((file) => !listed.has(file.ref))
    return [...inFolder, ...others]
  }
}
