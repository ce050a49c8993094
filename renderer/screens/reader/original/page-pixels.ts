import { useMemo } from 'react'
import type { Source } from '../../../../shared/model/source'
import type { PixelImage } from '../../../../shared/model/source-text'
import { ask } from '../../../bridge/ask'
import { useReadOriginal } from '../../../store/reads/originals'
import { HandedOriginal } from './handed-original'

/** Pages whose pixels are kept: one A4 page at 2 pixels a point is 8 MB. */
const PAGES_KEPT = 8

/** The pages of one original, drawn by the airlock one after the other. */
export class PagePixels {
  private readonly source: Pick<Source, 'fileName' | 'sha256'>
  private readonly original: HandedOriginal
  private last: Promise<unknown> = Promise.resolve()
  private readonly kept = new Map<string, Promise<PixelImage>>()

  /** @param read the bytes of the original, asked for when the airlock does not have them */
  constructor(source: Pick<Source, 'fileName' | 'sha256'>, read: () => Promise<Uint8Array>) {
    this.source = source
    this.original = new HandedOriginal(read)
  }

  /**
   * Pixels of a page.
   * @param page from 1
   * @param scale pixels per PDF point
   * @param isWanted asked when its turn comes: a page scrolled past is not drawn
   */
  draw(page: number, scale: number, isWanted: () => boolean): Promise<PixelImage | null> {
    const key = `${page} ${scale}`
    const known = this.kept.get(key)
    if (known !== undefined) return known
    const drawing = this.last.then(async () => {
      if (!isWanted()) return null
      const pixels = this.ask(page, scale)
      this.keep(key, pixels)
      return pixels
    })
    this.last = drawing.catch(() => {})
    return drawing
  }

  private ask(page: number, scale: number): Promise<PixelImage> {
    const { fileName: name, sha256 } = this.source
    return this.original.ask((bytes) => ask('airlock:page', { name, sha256, page, scale, bytes }))
  }

  private keep(key: string, pixels: Promise<PixelImage>): void {
    this.kept.set(key, pixels)
    pixels.catch(() => this.kept.delete(key))
    const oldest = this.kept.keys().next().value
    if (this.kept.size > PAGES_KEPT && oldest !== undefined) this.kept.delete(oldest)
  }
}

/** The pages of a source. */
export function usePagePixels(source: Source): PagePixels {
  const read = useReadOriginal(source)
  const { fileName, sha256 } = source
  return useMemo(() => new PagePixels({ fileName, sha256 }, read), [fileName, sha256, read])
}
