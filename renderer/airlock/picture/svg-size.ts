/** Of an image that does not say its size (CSS Images 3, default sizing). */
const DEFAULT = { width: 300, height: 150 }
/** CSS pixels in one of each unit. */
const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
}
const LARGEST = 100_000

/** How large a drawing wants to be shown, in CSS pixels; each side at least 1. */
export function svgSize(root: Element): { readonly width: number; readonly height: number } {
  const box = (root.getAttribute('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const [, , boxWidth = 0, boxHeight = 0] = box
  const hasBox = box.length === 4 && boxWidth > 0 && boxHeight > 0
  const [width, height] = [length(root, 'width'), length(root, 'height')]
  const ratio = hasBox ? boxWidth / boxHeight : null
  if (width !== null && height !== null) return bounded(width, height)
  if (ratio === null) return bounded(width ?? DEFAULT.width, height ?? DEFAULT.height)
  if (width !== null) return bounded(width, width / ratio)
  if (height !== null) return bounded(height * ratio, height)
  return bounded(boxWidth, boxHeight)
}

/** `null` where it is not said or is a share of a page that is not there. */
function length(root: Element, name: string): number | null {
  const match = (root.getAttribute(name) ?? '').trim().match(/^([\d.]+(?:e\d+)?)([a-z]*)$/i)
  const unit = UNITS[(match?.[2] ?? '-').toLowerCase()]
  const value = Number(match?.[1]) * (unit ?? Number.NaN)
  return value > 0 ? value : null
}

const bounded = (width: number, height: number) => ({
  width: Math.min(LARGEST, Math.max(1, width)),
  height: Math.min(LARGEST, Math.max(1, height)),
})
