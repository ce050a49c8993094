import type { Box } from '../../../shared/model/pdf-reading'
import type { Matrix } from './graphics-state'

/** Operators of a path as the parser hands it over, each before its points. */
const [MOVE, LINE, CLOSE] = [0, 1, 4]

/** Whether a path is one upright rectangle, so that its box says what it lets through. */
export function isRectangle(path: Float32Array, box: Box, [a, b, c, d]: Matrix): boolean {
  const points = pointsOf(path)
  const [left, top, right, bottom] = box
  const isCorner = ([x, y]: Point) => (x === left || x === right) && (y === top || y === bottom)
  const isSide = ([x, y]: Point, at: number) => {
    const [nextX, nextY] = points[(at + 1) % points.length] as Point
    return (x === nextX) !== (y === nextY)
  }
  const isUpright = (b === 0 && c === 0) || (a === 0 && d === 0)
  return isUpright && points.length === 4 && points.every(isCorner) && points.every(isSide)
}

type Point = readonly [x: number, y: number]

/** The corners of one polygon without the last where it is the first again; none for anything else. */
function pointsOf(path: Float32Array): Point[] {
  const points: Point[] = []
  for (let at = 0; at < path.length; at += 3) {
    if (path[at] === CLOSE && at === path.length - 1) break
    if (path[at] !== (at === 0 ? MOVE : LINE)) return []
    points.push([path[at + 1] as number, path[at + 2] as number])
  }
  const [first, last] = [points[0], points.at(-1)]
  const closes = points.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1]
  return closes ? points.slice(0, -1) : points
}
