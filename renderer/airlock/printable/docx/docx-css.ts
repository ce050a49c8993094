import type { XmlTag } from '../../office/xml-scanner'

type Declare = (tag: XmlTag) => string

const OFF = /^(0|false|off|none)$/
const isOn = ({ attribute }: XmlTag): boolean => !OFF.test(attribute('w:val') ?? '')

/** Twentieths of a point. */
const twips = (value: string | null): string | null => {
  const number = Number(value ?? Number.NaN)
  return Number.isFinite(number) && Math.abs(number) < 31_680 ? `${number / 20}pt` : null
}

const given = (property: string, value: string | null): string =>
  value === null ? '' : `${property}:${value};`

const colour = (value: string | null): string | null =>
  value !== null && /^[0-9a-f]{6}$/i.test(value) ? `#${value}` : null

/** Properties of a run (ECMA-376-1, 17.3.2) as style declarations. */
const RUN: Readonly<Record<string, Declare>> = {
  'w:b': (tag) => `font-weight:${isOn(tag) ? 700 : 400};`,
  'w:i': (tag) => `font-style:${isOn(tag) ? 'italic' : 'normal'};`,
  'w:u': (tag) => `text-decoration:${isOn(tag) ? 'underline' : 'none'};`,
  'w:strike': (tag) => (isOn(tag) ? 'text-decoration:line-through;' : ''),
  'w:caps': (tag) => (isOn(tag) ? 'text-transform:uppercase;' : ''),
  'w:smallCaps': (tag) => (isOn(tag) ? 'font-variant:small-caps;' : ''),
  'w:color': ({ attribute }) => given('color', colour(attribute('w:val'))),
  'w:shd': ({ attribute }) => given('background-color', colour(attribute('w:fill'))),
  'w:highlight': ({ attribute }) =>
    given('background-color', attribute('w:val')?.match(/^[a-z]{3,20}$/i)?.[0] ?? null),
  'w:sz': ({ attribute }) => {
    const half = Number(attribute('w:val') ?? Number.NaN)
    return half > 0 && half <= 400 ? `font-size:${half / 2}pt;` : ''
  },
  'w:rFonts': ({ attribute }) => {
    const font = attribute('w:ascii') ?? attribute('w:hAnsi') ?? ''
    return /^[\p{L}\d _-]{1,60}$/u.test(font) ? `font-family:"${font}",sans-serif;` : ''
  },
  'w:vertAlign': ({ attribute }) => {
    const place = { superscript: 'super', subscript: 'sub' }[attribute('w:val') ?? '']
    return place === undefined ? '' : `vertical-align:${place};font-size:70%;`
  },
}

const ALIGNED: Readonly<Record<string, string>> = {
  left: 'left',
  start: 'start',
  center: 'center',
  right: 'right',
  end: 'end',
  both: 'justify',
  distribute: 'justify',
}

/** Properties of a paragraph (ECMA-376-1, 17.3.1) as style declarations. */
const PARAGRAPH: Readonly<Record<string, Declare>> = {
  'w:jc': ({ attribute }) => given('text-align', ALIGNED[attribute('w:val') ?? ''] ?? null),
  'w:bidi': (tag) => (isOn(tag) ? 'direction:rtl;' : ''),
  'w:pageBreakBefore': (tag) => (isOn(tag) ? 'break-before:page;' : ''),
  'w:shd': ({ attribute }) => given('background-color', colour(attribute('w:fill'))),
  'w:spacing': ({ attribute }) =>
    given('margin-top', twips(attribute('w:before'))) +
    given('margin-bottom', twips(attribute('w:after'))) +
    lineHeight(attribute('w:line'), attribute('w:lineRule')),
  'w:ind': ({ attribute }) =>
    given('padding-inline-start', twips(attribute('w:left') ?? attribute('w:start'))) +
    given('padding-inline-end', twips(attribute('w:right') ?? attribute('w:end'))) +
    given('text-indent', twips(attribute('w:firstLine') ?? negative(attribute('w:hanging')))),
}

const negative = (value: string | null): string | null => (value === null ? null : `-${value}`)

/** In 240ths of a line, or in twips where the rule is a measure. */
function lineHeight(value: string | null, rule: string | null): string {
  const line = Number(value ?? Number.NaN)
  if (!(line > 0 && line < 31_680)) return ''
  if (rule === 'exact' || rule === 'atLeast') return `line-height:${line / 20}pt;`
  return `line-height:${((1.2 * line) / 240).toFixed(3)};`
}

/** What an element of run properties makes of the text; '' for what has no look. */
export const runCss = (tag: XmlTag): string => RUN[tag.name]?.(tag) ?? ''

/** What an element of paragraph properties makes of the paragraph. */
export const paragraphCss = (tag: XmlTag): string => PARAGRAPH[tag.name]?.(tag) ?? ''

/** What an element of cell properties makes of the cell. */
export function cellCss({ name, attribute }: XmlTag): string {
  if (name === 'w:shd') return given('background-color', colour(attribute('w:fill')))
  if (name === 'w:tcW' && attribute('w:type') === 'dxa')
    return given('width', twips(attribute('w:w')))
  if (name === 'w:vAlign' && attribute('w:val') === 'center') return 'vertical-align:middle;'
  return ''
}
