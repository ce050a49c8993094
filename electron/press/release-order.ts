import { createHash } from 'node:crypto'
import { CasebookError } from '../../shared/errors/casebook-error'
import type { ExportForm } from '../../shared/model/form-name'
import type { PressJob } from './job'

/** Documents of which it is remembered what they were set from. */
const MOST_REMEMBERED = 32

/** What the press set. */
interface SetDocument {
  readonly bytes: number
  readonly sha256: string
  /** Digest of what it was set from. */
  readonly from: string
  readonly template: NonNullable<PressJob['template']>
}

/**
 * The order in which a document leaves, kept outside the window: the press sets it, the airlock judges the
 * file as it is to be written against what was set, then it is written. Nothing is read here.
 */
export class ReleaseOrder {
  private set: readonly SetDocument[] = []
  private passed: readonly string[] = []

  /** The press set a document. */
  wasSet({ document, template = 'briefing' }: PressJob, pages: Uint8Array): void {
    const made = { bytes: pages.length, sha256: digest(pages), from: digest(document), template }
    this.set = [made, ...this.set].slice(0, MOST_REMEMBERED)
  }

  /**
   * Whether a file may be judged against a document: its pages are those that the press set from it.
   * @param document a BriefingDocument as JSON
   * @throws CasebookError `refused` otherwise
   */
  refuseForeign(name: string, file: Uint8Array, document: string): void {
    const from = digest(document)
    const isOfPress = this.set.some(
      (made) =>
        made.template === 'briefing' &&
        made.from === from &&
        file.length > made.bytes &&
        digest(file.subarray(0, made.bytes)) === made.sha256,
    )
    if (isOfPress) return
    throw refused(name, 'its pages are not those that were set from the document it is judged by')
  }

  /** The judges found nothing against the file, read as what its name will say it is. */
  pass(file: Uint8Array, as: ExportForm): void {
    this.passed = [`${as} ${digest(file)}`, ...this.passed].slice(0, MOST_REMEMBERED)
  }

  /**
   * Whether a file may be written: nothing is but what passed as what it is called, and a custody annex
   * as it was set.
   * @throws CasebookError `refused` otherwise
   */
  refuseUnjudged(name: string, file: Uint8Array): void {
    const sha256 = digest(file)
    const kind = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
    if (this.passed.includes(`${kind} ${sha256}`)) return
    const isAnnex = this.set.some((made) => made.template === 'custody' && made.sha256 === sha256)
    if (isAnnex && kind === 'pdf') return
    throw refused(name, 'it was not judged fit to leave since the case was opened')
  }

  /** The case is locked: what was judged for it is judged no more. */
  forget(): void {
    this.set = []
    this.passed = []
  }
}

const digest = (content: Uint8Array | string): string =>
  createHash('sha256').update(content).digest('hex')

const refused = (name: string, why: string): CasebookError =>
  new CasebookError(
    'refused',
    `${name} was not written, because ${why}. Nothing was written, and the case is as it was. Export it anew.`,
  )
