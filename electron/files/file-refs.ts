import { CasebookError } from '../../shared/errors/casebook-error'

/**
 * Names for files on disk. The window never says a path: it gives back a name that it was given,
 * so it can reach no file that a person did not choose.
 */
export class FileRefs {
  private readonly paths = new Map<string, string>()
  private readonly refs = new Map<string, string>()

  /** The name of a path; the same path keeps its name. */
  give(path: string): string {
    const known = this.refs.get(path)
    if (known !== undefined) return known
    const ref = `f${this.paths.size + 1}`
    this.paths.set(ref, path)
    this.refs.set(path, ref)
    return ref
  }

  /**
   * The path behind a name.
   * @throws CasebookError `denied` for a name that was never given
   */
  pathOf(ref: string): string {
    const path = this.paths.get(ref)
    if (path === undefined)
      throw new CasebookError('denied', 'That file was not chosen in this session.')
    return path
  }
}
