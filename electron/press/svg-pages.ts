import { CasebookError } from '../../shared/errors/casebook-error'

/**
 * Cuts the press's drawing of all pages, one below the other, into one self-contained SVG a page,
 * each with the glyphs it uses and no others.
 * @param drawing as written by `plainSvg` of the Typst compiler: a white sheet before each page and
 *   the glyphs as symbols at the end
 * @throws CasebookError `internal` when the drawing is not of that form
 */
export function svgPages(drawing: string, pageCount: number): string[] {
  const [, width, height] = (/ viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(drawing) ?? []).map(Number)
  const end = drawing.indexOf('\n    <defs')
  const sheet = /\n {4}<path class="typst-shape" fill="#ffffff"[^>]*\/>/
  const pages = drawing
    .slice(0, end < 0 ? undefined : end)
    .split(sheet)
    .slice(1)
  if (!width || !height || pages.length !== pageCount)
    throw new CasebookError(
      'internal',
      'The preview was not drawn: its pages could not be told apart.',
    )
  const glyphs = glyphsOf(drawing)
  return pages.map((page, at) => pageAlone(page, glyphs, { width, height: height / pageCount, at }))
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
  { width, height, at }: { width: number; height: number; at: number },
): string {
  const used = new Set(Array.from(page.matchAll(/ xlink:href="#(\w+)"/g), ([, id]) => id as string))
  const top = at * height
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"`,
    ` width="${width}pt" height="${height}pt" viewBox="0 ${top} ${width} ${height}">`,
    `<rect y="${top}" width="${width}" height="${height}" fill="#fff"/><defs>`,
    ...Array.from(used, (id) => glyphs.get(id) ?? ''),
    '</defs>',
    compact(page.replace(/<\/svg>\s*$/, '')),
    '</svg>',
  ].join('')
}

/** Without indentation and without attributes that say what holds anyway. */
const compact = (markup: string): string =>
  markup.replace(/\n\s*/g, '').replace(/ (?:fill-rule="nonzero"|y="0")(?=[ /])/g, '')
