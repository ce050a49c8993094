import type { Box } from '../../../shared/model/pdf-reading'

/** Affine transformation [a b c d e f], ISO 32000-1, 8.3.3. */
export type Matrix = readonly [number, number, number, number, number, number]

/** The part of the graphics state (ISO 32000-1, 8.4) on which it depends what is seen. */
export interface GraphicsState {
  readonly matrix: Matrix
  readonly fill: string | null
  readonly fillOpacity: number
  readonly clip: Box
  /** Whether letters are drawn at all. */
  readonly painted: boolean
  readonly fontSize: number
}

export const firstState = (matrix: Matrix, clip: Box): GraphicsState => ({
  matrix,
  fill: '#000000',
  fillOpacity: 1,
  clip,
  painted: true,
  fontSize: 0,
})

/** What `inner` followed by `outer` does. */
export const multiplied = (outer: Matrix, inner: Matrix): Matrix => {
  const [a, b, c, d, e, f] = outer
  const [g, h, i, j, k, l] = inner
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ]
}

/** The smallest upright box around a rectangle that is transformed. */
export function boxOf(matrix: Matrix, [left, top, right, bottom]: Box): Box {
  const [a, b, c, d, e, f] = matrix
  const xs = [left, right].flatMap((x) => [top, bottom].map((y) => a * x + c * y + e))
  const ys = [left, right].flatMap((x) => [top, bottom].map((y) => b * x + d * y + f))
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

export const overlap = (one: Box, other: Box): Box => [
  Math.max(one[0], other[0]),
  Math.max(one[1], other[1]),
  Math.min(one[2], other[2]),
  Math.min(one[3], other[3]),
]
