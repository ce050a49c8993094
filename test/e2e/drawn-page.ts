import type { Page } from '@playwright/test'

/** A page to draw as a scanner would give it: black letters on white. */
export interface PageToDraw {
  /** Paragraphs; each begins on a new line. */
  readonly paragraphs: readonly string[]
  /** Letter size at this resolution. */
  readonly dpi: number
  readonly points?: number
  readonly font?: string
}

/** Pixels of a letter-size page. */
export const letterSize = (dpi: number) => ({ width: 8.5 * dpi, height: 11 * dpi })

/** Draws a page by the program's own engine; answers a JPEG. */
export async function drawnPage(page: Page, drawn: PageToDraw): Promise<Uint8Array> {
  const bytes = await page.evaluate(
    async ({ paragraphs, dpi, points = 11, font = 'serif', width, height }) => {
      const canvas = document.createElement('canvas')
      Object.assign(canvas, { width, height })
      const context = canvas.getContext('2d') as CanvasRenderingContext2D
      context.fillStyle = 'white'
      context.fillRect(0, 0, width, height)
      context.fillStyle = 'black'
      const size = (points * dpi) / 72
      context.font = `${size}px ${font}`
      let y = dpi
      for (const paragraph of paragraphs) {
        let line = ''
        for (const word of [...paragraph.split(' '), null]) {
          const longer = word === null ? line : `${line} ${word}`.trim()
          if (word !== null && context.measureText(longer).width < width - 2 * dpi) {
            line = longer
            continue
          }
          context.fillText(line, dpi, y)
          y += size * 1.4
          line = word ?? ''
        }
        y += size
      }
      const file = await new Promise<Blob | null>((resolve) =>
        canvas.toBlob(resolve, 'image/jpeg', 0.9),
      )
      return [...new Uint8Array((await file?.arrayBuffer()) ?? new ArrayBuffer(0))]
    },
    { ...drawn, ...letterSize(drawn.dpi) },
  )
  return Uint8Array.from(bytes)
}
