import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Box, DrawnPage } from '../../../shared/model/pdf-reading'
import { isRectangle } from './clip-path'
import { drawnWords, type Glyph } from './drawn-words'
import {
  boxOf,
  firstState,
  type GraphicsState,
  type Matrix,
  multiplied,
  overlap,
} from './graphics-state'

type Mark = DrawnPage['marks'][number]

/** Operators that change nothing of what is seen, as far as this reading goes. */
const WITHOUT_TRACE: ReadonlySet<number> = new Set([
  OPS.dependency,
  OPS.beginMarkedContent,
  OPS.endMarkedContent,
  OPS.endText,
  OPS.setLineWidth,
  OPS.setStrokeRGBColor,
  OPS.setLineCap,
  OPS.setLineJoin,
  OPS.setMiterLimit,
  OPS.setDash,
  OPS.setRenderingIntent,
  OPS.setFlatness,
])

const NAMES: ReadonlyMap<number, string> = new Map(
  Object.entries(OPS).map(([name, operator]) => [operator as number, name]),
)

/** Arguments of an operator as the parser makes them; each operator has its own. */
type Arguments = readonly unknown[]

const numbers = (given: Arguments): readonly [number, number] =>
  given as unknown as [number, number]

/** Follows one page's operators in their order. */
export class Painter {
  readonly marks: Mark[] = []
  readonly unfollowed = new Set<string>()
  private state: GraphicsState
  private readonly kept: GraphicsState[] = []
  private textMatrix: Matrix = [1, 0, 0, 1, 0, 0]
  private lineMatrix: Matrix = [1, 0, 0, 1, 0, 0]
  private leading = 0
  private clips = false

  constructor(matrix: Matrix, clip: Box) {
    this.state = firstState(matrix, clip)
  }

  follow(operator: number, given: Arguments): void {
    if (WITHOUT_TRACE.has(operator)) return
    const known =
      this.followState(operator, given) ||
      this.followText(operator, given) ||
      this.followPainting(operator, given)
    if (!known) this.unfollowed.add(NAMES.get(operator) ?? `operator ${operator}`)
  }

  private set(change: Partial<GraphicsState>): true {
    this.state = { ...this.state, ...change }
    return true
  }

  private followState(operator: number, given: Arguments): boolean {
    switch (operator) {
      case OPS.save:
        this.kept.push(this.state)
        return true
      case OPS.restore:
        this.state = this.kept.pop() ?? this.state
        return true
      case OPS.transform:
        return this.set({ matrix: multiplied(this.state.matrix, given as unknown as Matrix) })
      case OPS.setFillRGBColor:
        return this.set({ fill: String(given[0]) })
      case OPS.clip:
      case OPS.eoClip:
        this.clips = true
        return true
      case OPS.setGState:
        return (given[0] as [string, unknown][]).every(([name, value]) =>
          this.setNamed(name, value),
        )
      case OPS.beginMarkedContentProps:
        // Content that can be switched off is not content that is seen.
        return given[0] !== 'OC'
      default:
        return false
    }
  }

  private setNamed(name: string, value: unknown): boolean {
    if (name === 'ca') return this.set({ fillOpacity: Number(value) })
    if (name === 'BM') return value === 'source-over' || value === 'Normal'
    if (name === 'SMask') return value === false
    return ['CA', 'LW', 'LC', 'LJ', 'ML', 'D', 'RI', 'FL', 'SA'].includes(name)
  }

  private followText(operator: number, given: Arguments): boolean {
    switch (operator) {
      case OPS.beginText:
        return this.beginLine([1, 0, 0, 1, 0, 0])
      case OPS.setTextMatrix:
        return this.beginLine(Array.from(given[0] as Iterable<number>) as unknown as Matrix)
      case OPS.setLeadingMoveText:
        this.leading = -numbers(given)[1]
        return this.beginLine(multiplied(this.lineMatrix, [1, 0, 0, 1, ...numbers(given)]))
      case OPS.moveText:
        return this.beginLine(multiplied(this.lineMatrix, [1, 0, 0, 1, ...numbers(given)]))
      case OPS.nextLine:
        return this.beginLine(multiplied(this.lineMatrix, [1, 0, 0, 1, 0, -this.leading]))
      case OPS.setLeading:
        this.leading = numbers(given)[0]
        return true
      case OPS.setFont:
        return this.set({ fontSize: numbers(given)[1] })
      case OPS.setTextRenderingMode:
        return this.setMode(numbers(given)[0])
      case OPS.showText: {
        const { words, next } = drawnWords(
          given[0] as (Glyph | number | null)[],
          this.state,
          this.textMatrix,
        )
        this.marks.push(...words)
        this.textMatrix = next
        return true
      }
      default:
        return false
    }
  }

  /** Filled or not drawn at all: what only strokes or clips is not followed. */
  private setMode(mode: number): boolean {
    this.set({ painted: mode === 0 })
    return mode === 0 || mode === 3
  }

  private beginLine(matrix: Matrix): true {
    this.textMatrix = matrix
    this.lineMatrix = matrix
    return true
  }

  private followPainting(operator: number, given: Arguments): boolean {
    switch (operator) {
      case OPS.constructPath:
        return this.paintPath(given)
      case OPS.paintFormXObjectBegin:
        return this.beginForm(given)
      case OPS.paintFormXObjectEnd:
        this.state = this.kept.pop() ?? this.state
        return true
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
      case OPS.paintImageMaskXObject:
        this.fill([0, 0, 1, 1], null)
        return true
      default:
        return false
    }
  }

  private beginForm([matrix, box]: Arguments): true {
    this.kept.push(this.state)
    if (matrix) this.set({ matrix: multiplied(this.state.matrix, matrix as Matrix) })
    if (box) this.set({ clip: overlap(this.state.clip, boxOf(this.state.matrix, box as Box)) })
    return true
  }

  /** A path with what is done with it, and the box around it where it is not empty. */
  private paintPath([operator, drawn, around]: Arguments): boolean {
    const box =
      around === null || around === undefined
        ? null
        : (Array.from(around as Iterable<number>) as Box)
    if (this.clips) {
      this.clips = false
      // Of another shape the box says nothing: specks in two corners let nothing through.
      const [path] = drawn as [Float32Array | null]
      if (box === null || path === null || !isRectangle(path, box, this.state.matrix)) return false
      this.set({ clip: overlap(this.state.clip, boxOf(this.state.matrix, box)) })
    }
    if (PAINTS_NOTHING_OVER.has(operator as number)) return true
    if (!FILLS.has(operator as number)) return false
    if (box !== null) this.fill(box, this.state.fill)
    return true
  }

  private fill(box: Box, colour: string | null): void {
    const seen = overlap(this.state.clip, boxOf(this.state.matrix, box))
    if (seen[0] >= seen[2] || seen[1] >= seen[3]) return
    this.marks.push({ kind: 'fill', box: seen, colour, opacity: this.state.fillOpacity })
  }
}

/** A stroke is a line: it may cross a word, and that is seen. */
const PAINTS_NOTHING_OVER: ReadonlySet<number> = new Set([OPS.endPath, OPS.stroke, OPS.closeStroke])

const FILLS: ReadonlySet<number> = new Set([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
])
