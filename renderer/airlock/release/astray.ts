/** Behind whose object nothing but its end may stand. */
const OBJECT = /(\d+) 0 obj\b([\s\S]*?)\bendobj\b/g
/** What stands between objects: beginning, tables, trailers, ends (ISO 32000-1, 7.5); comments. */
const FRAME =
  /xref\s+(?:\d+ \d+\s+(?:\d{10} \d{5} [fn]\s+)+)+|trailer\s*<<[^<]*>>|startxref\s+\d+|%[^\r\n]*/g
const KEYWORDS: ReadonlySet<string> = new Set(['R', 'true', 'false', 'null', 'endstream'])

/**
 * What a PDF holds that its trailer does not lead to, and what is no object at all; both are there for
 * whoever looks into the bytes. The catalogue may stand in it twice: attaching a file writes it anew.
 * @param objects the file without its streams, see `cutPdf`
 */
export function astray(objects: string): string[] {
  const bare = withoutText(objects)
  const bodies = new Map<number, string>()
  const found = new Set<string>()
  const root = Number(/\/Root (\d+) 0 R/.exec(objects)?.[1])
  const between = bare.replace(OBJECT, (_, digits: string, body: string) => {
    const number = Number(digits)
    if (bodies.has(number) && number !== root) found.add('an object that was written over')
    bodies.set(number, `${bodies.get(number) ?? ''}${body}`)
    const words = body.match(/[^\s\d.+\-<>[\]()]+/g) ?? []
    if (words.some((word) => !KEYWORDS.has(word)) || /endstream(?!\s*$)/.test(body))
      found.add('bytes within an object that are no part of it')
    return ''
  })
  const trailers = between.match(/trailer\s*<<[^<]*>>/g) ?? []
  if (between.replace(FRAME, '').trim() !== '') found.add('bytes that are no part of an object')
  const reached = reachedFrom(trailers.join('\n'), bodies)
  if ([...bodies.keys()].some((number) => !reached.has(number)))
    found.add('an object that nothing refers to')
  return [...found]
}

/** Without strings and names, which may look like anything. */
const withoutText = (syntax: string): string =>
  syntax.replace(
    /(%[^\r\n]*)|\((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*\)|<[\da-fA-F\s]*>|\/[^\0\t\n\f\r ()<>[\]{}/%]*/g,
    (_, comment = '') => `${comment} `,
  )

function reachedFrom(trailers: string, bodies: ReadonlyMap<number, string>): Set<number> {
  const reached = new Set<number>()
  const waiting = [trailers]
  for (let text = waiting.pop(); text !== undefined; text = waiting.pop()) {
    for (const [, digits] of text.matchAll(/(\d+) 0 R/g)) {
      const number = Number(digits)
      if (reached.has(number)) continue
      reached.add(number)
      waiting.push(bodies.get(number) ?? '')
    }
  }
  return reached
}
