import { localName } from './svg-names'

/** Beyond this it does not matter how many. */
const ENOUGH = 10_000_000

/**
 * How many elements are drawn once every `use` is put in place of what it repeats: a few lines that
 * repeat each other are drawn more often than there is time for.
 */
export function drawnShapes(root: Element): number {
  const byId = new Map(
    [...root.querySelectorAll('[id]')].map((one) => [one.getAttribute('id'), one]),
  )
  const known = new Map<Element, number>()
  const weigh = (element: Element): number => {
    const before = known.get(element)
    if (before !== undefined) return before
    // What repeats itself is not drawn at all.
    known.set(element, 0)
    let weight = 1
    for (const child of element.children) weight += weigh(child)
    const target = localName(element) === 'use' ? byId.get(repeated(element)) : undefined
    if (target !== undefined) weight += weigh(target)
    const bounded = Math.min(ENOUGH, weight)
    known.set(element, bounded)
    return bounded
  }
  return weigh(root)
}

const repeated = (use: Element): string =>
  (use.getAttribute('href') ?? use.getAttribute('xlink:href') ?? '').trim().slice(1)
