import type { Rectangle } from '../../../../shared/clip/rectangles'
import type { Page } from '../../../../shared/model/source-text'

/** A place of a page as the style of an element on its picture, whatever size that has. */
export const placeOn = (page: Page, { x, y, width, height }: Omit<Rectangle, 'page'>) => ({
  left: `${(100 * x) / page.width}%`,
  top: `${(100 * y) / page.height}%`,
  width: `${(100 * width) / page.width}%`,
  height: `${(100 * height) / page.height}%`,
})
