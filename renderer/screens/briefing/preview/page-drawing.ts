import { type Mark, Marks, type SetPage } from '../../../../shared/model/set-pages'

/** An element of SVG, and all it says. */
export interface Shape {
  readonly name: 'path' | 'image'
  readonly attributes: Readonly<Record<string, string>>
}

/** What is drawn on a page, from the back to the front; a run of letters is one shape. */
export const shapesOf = ({ marks, glyphs }: Pick<SetPage, 'marks' | 'glyphs'>): readonly Shape[] =>
  Marks.parse(JSON.parse(marks)).map((mark) => shapeOf(mark, glyphs))

function shapeOf(mark: Mark, glyphs: readonly string[]): Shape {
  const { at } = mark
  if ('letters' in mark) {
    // Letters are measured in hundredths of a point.
    const [a, b, c, d, e, f] = at
    const transform = `matrix(${a / 100} ${b / 100} ${c / 100} ${d / 100} ${e} ${f})`
    return {
      name: 'path',
      attributes: { ...mark.paint, transform, d: pathOf(mark.letters, glyphs) },
    }
  }
  const transform = `matrix(${at.join(' ')})`
  if ('path' in mark)
    return { name: 'path', attributes: { ...mark.paint, transform, d: mark.path } }
  const { picture: href, width, height } = mark
  const size = { width: `${width}`, height: `${height}`, preserveAspectRatio: 'none' }
  return { name: 'image', attributes: { ...size, transform, href } }
}

function pathOf(letters: readonly number[], glyphs: readonly string[]): string {
  let path = ''
  for (let at = 0; at < letters.length; at += 2)
    path += `M${letters[at + 1]} 0${glyphs[letters[at] ?? 0] ?? ''}`
  return path
}

const SVG = 'http://www.w3.org/2000/svg'

/** What each element that was drawn says. */
const drawn = new WeakMap<Element, string>()

/** Draws the shapes, and leaves alone what stands there already: a key changes one line of a page. */
export function draw(picture: SVGSVGElement, shapes: readonly Shape[]): void {
  const held = [...picture.children]
  for (const [at, { name, attributes }] of shapes.entries()) {
    const said = Object.values(attributes).join(' ')
    const before = held[at]
    if (before !== undefined && drawn.get(before) === said) continue
    const element = document.createElementNS(SVG, name)
    for (const [attribute, value] of Object.entries(attributes))
      element.setAttribute(attribute, value)
    drawn.set(element, said)
    if (before === undefined) picture.append(element)
    else before.replaceWith(element)
  }
  for (const element of held.slice(shapes.length)) element.remove()
}
