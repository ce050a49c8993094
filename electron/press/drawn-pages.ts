import { CasebookError } from '../../shared/errors/casebook-error'
import type { PressMark } from '../../shared/ipc/press-channels'
import { type Glyphs, glyphsOf, PARTS } from './glyphs'

type Matrix = PressMark['at']
type Paint = Extract<PressMark, { readonly paint: unknown }>['paint']

/** A page as what is drawn on it; measures in points. */
export interface DrawnPage {
  readonly marks: readonly PressMark[]
  readonly width: number
  readonly height: number
}

/** The white sheet beneath a page, and the group that holds it; the first is not moved down. */
const SHEET =
  /\n {4}<path class="typst-shape" fill="#ffffff"[^>]* d="M 0 0v ([\d.]+) h ([\d.]+) [^>]*\/>\s*<g(?: transform="[^"]*")?>/g

/**
 * Takes the press's drawing of all pages, one below the other, apart into what is drawn on each. A page
 * is drawn alike wherever it stands. A run of letters is one mark, and each outline is told once for all
 * pages: written out wherever a letter stands they are half a megabyte a page.
 * @param drawing as written by `plainSvg` of the Typst compiler: a white sheet before each page and
 *   the glyphs as symbols at the end
 * @param wanted how many of them, from the first on; all where it is not said
 * @returns the pages, and the outlines that their letters are counted in
 * @throws CasebookError `internal` when the drawing is not of that form
 */
export function drawnPages(
  drawing: string,
  pageCount: number,
  wanted = pageCount,
): { readonly pages: readonly DrawnPage[]; readonly glyphs: readonly string[] } {
  const sheets = Array.from(drawing.matchAll(SHEET))
  if (sheets.length !== pageCount) throw notDrawn('its pages could not be told apart')
  const glyphsFrom = drawing.indexOf('\n    <defs')
  const end = glyphsFrom < 0 ? drawing.lastIndexOf('</svg>') : glyphsFrom
  const glyphs = glyphsOf(drawing.slice(end))
  const pages = sheets.slice(0, wanted).map((sheet, at) => {
    const page = drawing.slice(sheet.index + sheet[0].length, sheets[at + 1]?.index ?? end)
    return { marks: marksOn(page, glyphs), width: Number(sheet[2]), height: Number(sheet[1]) }
  })
  return { pages, glyphs: glyphs.used }
}

const notDrawn = (why: string) =>
  new CasebookError('internal', `The preview was not drawn: ${why}.`)

const PAGE: Matrix = [1, 0, 0, 1, 0, 0]

function marksOn(page: string, glyphs: Glyphs): PressMark[] {
  const marks: PressMark[] = []
  // The group of the page itself is closed as well. One that is moved down has a group more.
  const groups = [PAGE, PAGE]
  const tag = /<(\/?\w+)([^>]*)>/g
  for (let found = tag.exec(page); found !== null; found = tag.exec(page)) {
    const [, name, said = ''] = found
    const at = within(groups.at(-1) ?? PAGE, matrixIn(said))
    if (name === '/g') groups.pop()
    else if (name === 'g' && said.startsWith(' class="typst-text"')) {
      // One without letters closes at once.
      const end = said.endsWith('/') ? tag.lastIndex : page.indexOf('</g>', tag.lastIndex)
      marks.push(...runsIn(page.slice(tag.lastIndex, end), at, glyphs))
      if (end !== tag.lastIndex) tag.lastIndex = end + '</g>'.length
    } else if (name === 'g') groups.push(at)
    else if (name === 'path') marks.push({ at, paint: paintIn(said), path: saidOf(said, 'd') })
    else if (name === 'image') {
      const [width, height] = [Number(saidOf(said, 'width')), Number(saidOf(said, 'height'))]
      marks.push({ at, picture: saidOf(said, 'xlink:href'), width, height })
    } else if (!isOfLink(name, said)) throw notDrawn(`what a <${name}> looks like is not known`)
  }
  return marks
}

/** The place of a link, which leads nowhere in a picture. */
const isOfLink = (name: string | undefined, said: string): boolean =>
  name === 'a' || name === '/a' || (name === 'rect' && said.includes('fill="transparent"'))

/** A letter: its glyph, its place on the line, and how it is painted. */
const LETTER = /<use xlink:href="#(\w+)" x="([^"]+)" y="0" ([^>]+)\/>/g

/** Letters of one colour that follow one another are one mark. */
function runsIn(run: string, at: Matrix, glyphs: Glyphs): PressMark[] {
  const runs: { readonly said: string; readonly letters: number[] }[] = []
  for (const [, id = '', x = '', said = ''] of run.matchAll(LETTER)) {
    const place = glyphs.placeOf(id)
    if (place === null) throw notDrawn('a letter has no glyph')
    if (runs.at(-1)?.said !== said) runs.push({ said, letters: [] })
    runs.at(-1)?.letters.push(place, Math.round(Number(x) * PARTS))
  }
  if (runs.length === 0 && run.includes('<')) throw notDrawn('its letters have another form')
  return runs.map(({ said, letters }) => ({ at, paint: paintIn(said), letters }))
}

const saidOf = (said: string, name: string): string =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(said)?.[1] ?? ''

const paintIn = (said: string): Paint =>
  Object.fromEntries(
    Array.from(said.matchAll(/\b((?:fill|stroke)[\w-]*)="([^"]*)"/g), ([, name, value]) => [
      name,
      value,
    ]),
  )

function matrixIn(said: string): Matrix {
  const numbers = /\stransform="matrix\(([^)]*)\)"/.exec(said)?.[1]?.split(' ').map(Number)
  if (numbers === undefined && !said.includes('transform=')) return PAGE
  if (numbers?.length !== PAGE.length) throw notDrawn('something is turned in an unknown form')
  return numbers as unknown as Matrix
}

/** Where something in a group is on what holds the group: the product of their matrices. */
const within = ([a, b, c, d, e, f]: Matrix, [u, v, w, x, y, z]: Matrix): Matrix => [
  a * u + c * v,
  b * u + d * v,
  a * w + c * x,
  b * w + d * x,
  rounded(a * y + c * z + e),
  rounded(b * y + d * z + f),
]

const rounded = (points: number): number => Math.round(points * PARTS) / PARTS
