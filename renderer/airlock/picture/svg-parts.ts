import { localName } from './svg-names'

/** Elements that only draw. Every other is taken out with all that is in it. */
const DRAWING = new Set(
  (
    'svg g defs symbol use switch a path rect circle ellipse line polyline polygon text tspan ' +
    'textPath title desc style linearGradient radialGradient stop clipPath mask pattern marker ' +
    'image filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix ' +
    'feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG ' +
    'feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight ' +
    'feSpecularLighting feSpotLight feTile feTurbulence view'
  ).split(' '),
)

/** What the others are called in the report. */
const WORDS: Readonly<Record<string, string>> = {
  script: 'script',
  foreignObject: 'embedded page',
  iframe: 'embedded page',
  metadata: 'metadata element',
  animate: 'animation',
  animateMotion: 'animation',
  animateTransform: 'animation',
  set: 'animation',
}

const OWN_PICTURE = /^\s*data:image\/(png|jpe?g|gif|webp)[;,]/i
/** CSS that names something elsewhere; a backslash could hide such a name. */
const ELSEWHERE = /@import|\\|url\(\s*['"]?\s*(?!#|['"]?\s*data:image\/(png|jpe?g|gif|webp)[;,])/i

/**
 * Takes out of a drawing what could run or be loaded.
 * @returns what it was and how often
 */
export function removeActive(root: Element): (readonly [string, number])[] {
  const counts = new Map<string, number>()
  const count = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1)
  for (const element of root.querySelectorAll('*')) {
    const name = localName(element)
    // What stood in something that is gone is gone already.
    if (!root.contains(element)) continue
    if (!DRAWING.has(name)) {
      count(WORDS[name] ?? 'unknown element')
      element.remove()
    } else if (name === 'style' && ELSEWHERE.test(element.textContent ?? '')) {
      count('style that refers elsewhere')
      element.remove()
    }
  }
  for (const element of [root, ...root.querySelectorAll('*')]) {
    const doomed = [...element.attributes].flatMap(({ name, value }) => {
      const what = whyNot(name, value)
      return what === null ? [] : [{ name, what }]
    })
    for (const { name, what } of doomed) {
      count(what)
      element.removeAttribute(name)
    }
  }
  return [...counts]
}

/** Why an attribute may not stay, `null` when it may. */
function whyNot(name: string, value: string): string | null {
  if (/^on/i.test(name)) return 'script'
  if (/(^|:)(href|src)$/i.test(name)) {
    return /^\s*#/.test(value) || OWN_PICTURE.test(value) ? null : 'remote reference'
  }
  if (/^xml:base$/i.test(name)) return 'remote reference'
  return ELSEWHERE.test(value) && /url\(|@import/i.test(value) ? 'remote reference' : null
}
