/** One line of the bench: what was measured against what, in one run. */
export interface Figure {
  readonly what: string
  readonly ours: number
  readonly peer: number
  /** What the peer is: "bare Electron window". */
  readonly against: string
  readonly unit: string
}

export const ratio = ({ ours, peer }: Figure): number => ours / peer

/** The middle of the values; of an even number, the upper of the two in the middle. */
export function median(values: readonly number[]): number {
  const middle = [...values].sort((a, b) => a - b)[values.length >> 1]
  if (middle === undefined) throw new Error('There is no median of nothing.')
  return middle
}

/** Slope of the line that fits best (least squares). */
export function slope(points: readonly (readonly [x: number, y: number])[]): number {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  const mean = (values: readonly number[]) => sum(values) / values.length
  const x = mean(points.map(([value]) => value))
  const y = mean(points.map(([, value]) => value))
  const covariance = sum(points.map(([px, py]) => (px - x) * (py - y)))
  return covariance / sum(points.map(([px]) => (px - x) ** 2))
}

/** The table of the README. */
export function drawTable(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.what,
    `${round(figure.ours)} ${figure.unit}`,
    `${round(figure.peer)} ${figure.unit}`,
    figure.against,
    ratio(figure).toFixed(2),
  ])
  return [
    ['what', 'Casebook', 'peer', 'the peer', 'ratio'],
    ['---', '---', '---', '---', '---'],
    ...rows,
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}

const round = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3))
