import { CasebookError } from '../../shared/errors/casebook-error'

/** A page as a self-contained SVG; measures in points. */
export interface DrawnPage {
  readonly svg: string
  readonly width: number
  readonly height: number
}

/** The white sheet beneath a page, and the group that holds it; the first is not moved down. */
const SHEET =
  /\n {4}<path class="typst-shape" fill="#ffffff"[^>]* d="M 0 0v ([\d.]+) h ([\d.]+) [^>]*\/>\s*<g( transform="[^"]*")?>/g

/**
 * Cuts the press's drawing of all pages, one below the other, into one SVG a page. A page is drawn
 * alike wherever it stands. Letters that follow one another become one shape: each for itself, as a
 * reference to its glyph, would take the window several times as long to draw.
 * @param drawing as written by `plainSvg` of the Typst compiler: a white sheet before each page and
 *   the glyphs as symbols at the end
 * @param wanted how many of them, from the first on; all where it is not said
 * @throws CasebookError `internal` when the drawing is not of that form
 */
export function svgPages(drawing: string, pageCount: number, wanted = pageCount): DrawnPage[] {
  const sheets = Array.from(drawing.matchAll(SHEET))
  if (sheets.length !== pageCount) throw notDrawn('its pages could not be told apart')
  const glyphsFrom = drawing.indexOf('\n    <defs')
  const end = glyphsFrom < 0 ? drawing.lastIndexOf('</svg>') : glyphsFrom
  learnOutlines(drawing)
  return sheets.slice(0, wanted).map((sheet, at) => {
    const from = sheet.index + sheet[0].length
    const page = drawing.slice(from, sheets[at + 1]?.index ?? end)
    const [height, width] = [Number(sheet[1]), Number(sheet[2])]
    // A page that is moved down has a group more.
    const whole = sheet[3] === undefined ? `<g><g>${page}</g>` : `<g>${page}`
    return { svg: pageAlone(whole, width, height), width, height }
  })
}

const notDrawn = (why: string) =>
  new CasebookError('internal', `The preview was not drawn: ${why}.`)

const pageAlone = (page: string, width: number, height: number): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"`,
    ` width="${width}pt" height="${height}pt" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    withShapes(page),
    '</svg>',
  ].join('')

/** Begins a group that holds a run of letters and nothing else. */
const RUN = '<g class="typst-text"'

const withShapes = (markup: string): string => {
  const [before = '', ...runs] = markup.split(RUN)
  return [
    compact(before),
    ...runs.map((run) => {
      const from = run.indexOf('>') + 1
      // One without letters closes at once.
      const to = run[from - 2] === '/' ? from : run.indexOf('</g>')
      return run.slice(0, from) + shapesOf(run.slice(from, to)) + compact(run.slice(to))
    }),
  ].join(RUN)
}

/** Without indentation and the places of links, which lead nowhere in a picture. */
const compact = (markup: string): string =>
  markup.replace(/\n\s*/g, '').replace(/<a(?: [^>]*)?><rect [^>]*><\/a>/g, '')

/** Parts of a point that letters are drawn to: a tenth of a pixel of the largest preview has more. */
const PARTS = 100

/** A letter: its glyph, its place on the line, and how it is painted. */
const LETTER = /<use xlink:href="#(\w+)" x="([^"]+)" y="0" ([^/]+)\/>/g

/** Letters of a run, those of one colour as one shape. */
function shapesOf(run: string): string {
  const shapes: { readonly paint: string; readonly outlines: string[] }[] = []
  for (const [, id = '', x = '', paint = ''] of run.matchAll(LETTER)) {
    const outline = outlines.get(id)
    if (outline === undefined) throw notDrawn('a letter has no glyph')
    if (shapes.at(-1)?.paint !== paint) shapes.push({ paint, outlines: [] })
    shapes.at(-1)?.outlines.push(`M${parts(x)} 0`, outline)
  }
  if (shapes.length === 0 && run.includes('<')) throw notDrawn('its letters have another form')
  return shapes
    .map((shape) => {
      const outline = shape.outlines.join('')
      return `<path transform="scale(${1 / PARTS})" ${shape.paint} d="${outline}"/>`
    })
    .join('')
}

/** The outline of each glyph from its origin, in parts of a point. Its id is a digest of what it is. */
const outlines = new Map<string, string>()

function learnOutlines(drawing: string): void {
  for (const [, id = '', path = ''] of drawing.matchAll(
    /<symbol id="(\w+)"[^>]*>\s*<path d="M 0 0([^"A-Y]*)"\/>/g,
  ))
    if (!outlines.has(id)) outlines.set(id, inParts(path))
}

/** A path of relative steps in parts of a point. */
const inParts = (path: string): string =>
  path
    .replace(/-?[\d.]+(?:e-?\d+)?/g, parts)
    .replace(/ *([a-zZ]) */g, '$1')
    .replaceAll(' -', '-')
    .trim()

const parts = (points: string): string => `${Math.round(Number(points) * PARTS)}`
