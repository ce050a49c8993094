import { CasebookError } from '../../shared/errors/casebook-error'
import { type FileType, fileKind } from '../../shared/extract/file-type'
import { refusal } from '../../shared/extract/refusal'
import type { PageOf } from '../../shared/ipc/airlock-job'
import type { DrawnOriginal } from './drawn-original'

type Opener = (name: string, bytes: Uint8Array) => Promise<DrawnOriginal>

/** How each kind that has pages is drawn. */
const OPENERS: Readonly<Partial<Record<FileType, () => Promise<Opener>>>> = {
  pdf: async () => (await import('./pdf/pages')).openPdfPages,
  picture: async () => (await import('./picture/open-picture')).openPicture,
}

/** The original whose pages are being drawn: open, so that a page costs its own drawing only. */
let held: { readonly sha256: string; readonly open: Promise<DrawnOriginal> } | null = null

/**
 * The original of a job, opened anew only when it is another than before.
 * @throws CasebookError `refused` when it cannot be drawn; `not-found` when the job has no bytes and
 *   another original, or none, is open
 */
export function openOriginal({ name, sha256, bytes }: PageOf): Promise<DrawnOriginal> {
  if (held?.sha256 === sha256) return held.open
  if (bytes === null) {
    throw new CasebookError('not-found', `${name}: its bytes are needed to draw the page.`)
  }
  void held?.open.then(({ close }) => close()).catch(() => {})
  held = { sha256, open: open(name, bytes) }
  return held.open
}

async function open(name: string, bytes: Uint8Array): Promise<DrawnOriginal> {
  const opener = await OPENERS[fileKind(name, bytes).type]?.()
  if (opener === undefined) throw refusal(name, 'Files of its kind have no pages to draw.')
  return opener(name, bytes)
}
