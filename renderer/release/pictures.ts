import { CasebookError } from '../../shared/errors/casebook-error'
import type { PressPicture } from '../../shared/ipc/press-channels'
import type { BriefingDocument } from '../../shared/model/briefing-document'
import type { Source } from '../../shared/model/source'
import type { PixelImage } from '../../shared/model/source-text'
import { ask } from '../bridge/ask'
import type { OpenCase } from '../store/case-at-work'
import { readOriginal } from '../store/original'

/** Pixels of the longer side: a page's text has 250 an inch then, its preview what a screen has. */
const LONGEST_SIDE = { print: 1600, preview: 700 } as const

type Use = keyof typeof LONGEST_SIDE

/** A preview is set again with every word, and its pictures stay the same. */
const drawnForPreview = new WeakMap<OpenCase, Map<string, Promise<PressPicture>>>()

/**
 * The pictures that a document shows. Of a source nothing but the pixels of its first page goes into
 * them, as the airlock drew it.
 * @throws CasebookError `not-found` when one is not in the case; `refused` or `damaged` when it cannot
 *   be drawn
 */
export const picturesOf = (
  opened: OpenCase,
  document: BriefingDocument,
  sources: readonly Source[],
  use: Use,
): Promise<PressPicture[]> =>
  Promise.all(
    shownIn(document).map((id) => {
      const source = sources.find((held) => held.id === id)
      if (source === undefined) throw new CasebookError('not-found', MISSING)
      return use === 'print' ? drawn(opened, source, use) : keptOrDrawn(opened, source)
    }),
  )

const MISSING =
  'The briefing was not set: a picture that it shows is not in the case. Choose another picture for its figure.'

function shownIn(document: BriefingDocument): string[] {
  const forms = document.sections.flatMap(({ lines }) => lines.map(({ form }) => form))
  const shown = forms.flatMap((form) =>
    form?.kind === 'figure' && form.shows.kind === 'picture' ? [form.shows.sourceId] : [],
  )
  return [...new Set(shown)]
}

function keptOrDrawn(opened: OpenCase, source: Source): Promise<PressPicture> {
  const kept = drawnForPreview.get(opened) ?? new Map<string, Promise<PressPicture>>()
  drawnForPreview.set(opened, kept)
  const known = kept.get(source.id)
  if (known !== undefined) return known
  const drawing = drawn(opened, source, 'preview')
  kept.set(source.id, drawing)
  drawing.catch(() => kept.delete(source.id))
  return drawing
}

async function drawn(opened: OpenCase, source: Source, use: Use): Promise<PressPicture> {
  const { id: sourceId, fileName: name, sha256 } = source
  const bytes = await readOriginal(opened, source)
  const pixels = await ask('airlock:page', { name, sha256, bytes, page: 1, scale: 1 })
  const { width, height } = pixels
  return { sourceId, width, height, png: await encoded(pixels, LONGEST_SIDE[use]) }
}

/** PNG of the pixels, its longer side no longer than `longest`. */
async function encoded({ width, height, rgba }: PixelImage, longest: number): Promise<Uint8Array> {
  const scale = Math.min(1, longest / Math.max(width, height))
  const [resizeWidth, resizeHeight] = [width, height].map((side) =>
    Math.max(1, Math.round(side * scale)),
  ) as [number, number]
  const data = new ImageData(new Uint8ClampedArray(rgba), width, height)
  const bitmap = await createImageBitmap(data, { resizeWidth, resizeHeight, resizeQuality: 'high' })
  const canvas = new OffscreenCanvas(resizeWidth, resizeHeight)
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0)
  bitmap.close()
  const blob = await canvas.convertToBlob({ type: 'image/png' })
  return new Uint8Array(await blob.arrayBuffer())
}
