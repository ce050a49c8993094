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
 * Cuts the press's drawing of all pages, one below the other, into one SVG a page, each with the
 * glyphs it uses and no others. A page is drawn alike wherever it stands.
 * @param drawing as written by `plainSvg` of the Typst compiler: a white sheet before each page and
 *   the glyphs as symbols at the end
 * @throws CasebookError `internal` when the drawing is not of that form
 */
export function svgPages(drawing: string, pageCount: number): DrawnPage[] {
  const sheets = Array.from(drawing.matchAll(SHEET))
  if (sheets.length !== pageCount)
    throw new CasebookError(
      'internal',
      'The preview was not drawn: its pages could not be told apart.',
    )
  const glyphsFrom = drawing.indexOf('\n    <defs')
  const end = glyphsFrom < 0 ? drawing.lastIndexOf('</svg>') : glyphsFrom
  const glyphs = glyphsOf(drawing)
  return sheets.map((sheet, at) => {
    const from = sheet.index + sheet[0].length
    const page = drawing.slice(from, sheets[at + 1]?.index ?? end)
    const [height, width] = [Number(sheet[1]), Number(sheet[2])]
    // A page that is moved down has a group more.
    const whole = sheet[3] === undefined ? `<g><g>${page}</g>` : `<g>${page}`
    return { svg: pageAlone(whole, glyphs, width, height), width, height }
  })
}

/** The symbol of each glyph by its id. */
const glyphsOf = (drawing: string): ReadonlyMap<string, string> =>
  new Map(
    Array.from(drawing.matchAll(/<symbol id="(\w+)".*?<\/symbol>/gs), ([symbol, id]) => [
      id as string,
      compact(symbol),
    ]),
  )

function pageAlone(
  page: string,
  glyphs: ReadonlyMap<string, string>,
  width: number,
  height: number,
): string {
  const used = new Set(Array.from(page.matchAll(/ xlink:href="#(\w+)"/g), ([, id]) => id as string))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"`,
    ` width="${width}pt" height="${height}pt" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="#fff"/><defs>`,
    ...Array.from(used, (id) => glyphs.get(id) ?? ''),
    '</defs>',
    compact(page),
    '</svg>',
  ].join('')
}

/**
 * Without indentation, without attributes that say what holds anyway, and without the places of links,
 * which lead nowhere in a picture.
 */
const compact = (markup: string): string =>
  markup
    .replace(/\n\s*/g, '')
    .replace(/ (?:fill-rule="nonzero"|y="0")(?=[ /])/g, '')
    .replace(/<a(?: [^>]*)?><rect [^>]*><\/a>/g, '')
