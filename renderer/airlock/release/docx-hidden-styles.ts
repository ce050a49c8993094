import { OOXML } from '../office/ooxml-namespaces'
import { type Package, readPart } from '../office/xml-part'

/** Half points; smaller than any print of ours. */
const SMALLEST = 10
const OFF = /^(0|false|off)$/
/** A style has one colour of its letters and one behind them. */
const LIGHTEST = 0.75

/** The styles of a Word file that would hide the words written in them, in words. */
export async function hiddenStyles(document: Package): Promise<string[]> {
  const hidden: string[] = []
  let style = 'of all text'
  let behind = 1
  let letters = 0
  const judge = () => {
    if (Math.abs(letters - behind) < 1 - LIGHTEST)
      hidden.push(`text of the style ${style}, which has the colour of what lies behind it`)
    behind = 1
    letters = 0
  }
  await readPart(document, 'word/styles.xml', OOXML, {
    open({ name, attribute }) {
      const value = attribute('w:val') ?? ''
      if (name === 'w:style') style = attribute('w:styleId') ?? ''
      else if (name === 'w:color') letters = lightness(value, 0)
      else if (name === 'w:shd') behind = lightness(attribute('w:fill') ?? '', 1)
      else if (/^w:(vanish|specVanish|webHidden)$/.test(name) && !OFF.test(value))
        hidden.push(`text of the style ${style}, which is not to be shown`)
      else if (name === 'w:sz' && Number(value) < SMALLEST)
        hidden.push(`text of the style ${style}, which is ${Number(value) / 2} pt high`)
    },
    close(name) {
      if (name === 'w:style' || name === 'w:rPrDefault') judge()
    },
    text() {},
  })
  return hidden
}

/** Mean of red, green and blue, 0 to 1; `otherwise` for a colour that the program chooses. */
function lightness(colour: string, otherwise: number): number {
  const parts = /^([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour)?.slice(1)
  if (parts === undefined) return otherwise
  return parts.reduce((sum, part) => sum + Number.parseInt(part, 16), 0) / (3 * 255)
}
